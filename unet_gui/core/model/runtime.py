"""Names of the libraries that networks can run in."""

from __future__ import annotations

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

AUTO = "auto"
OPENVINO = "openvino"
# (runtime, title)
RUNTIMES = (
    (AUTO, "Automatic"),
    (OPENVINO, "OpenVINO"),
    ("tensorflow", "TensorFlow"),
    ("jax", "JAX"),
    ("torch", "PyTorch"),
)
KERAS_RUNTIMES = ("tensorflow", "jax", "torch")  # these can train, too
RUNTIME_IDS = tuple(runtime for runtime, _ in RUNTIMES)


def check_runtime(runtime: str) -> str:
    """Return `runtime` if it is one of `RUNTIME_IDS`.

    Raises
    ------
    InputError
        If it is something else.
    """
    if runtime not in RUNTIME_IDS:
        msg = Text(
            "There is no runtime {runtime!r}; give {known}.",
            runtime=runtime,
            known=", ".join(RUNTIME_IDS),
        )
        raise InputError(msg)
    return runtime


def runtime_title(runtime: str) -> str:
    """Return the name of a runtime for the user."""
    return dict(RUNTIMES).get(runtime, runtime)
