"""Train on patches made on the device; print rates and memory."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np

GPU = {"patch": (96, 96, 96), "batch": 4, "filters": 16, "steps_per_epoch": 60}
CPU = {"patch": (48, 48, 48), "batch": 2, "filters": 4, "steps_per_epoch": 6}
BRAIN_1MM, BRAIN_2MM = (140, 170, 140), (70, 85, 70)
HOST_STEPS = 4


def noise(seed: int, shape):
    """A case of noise, as large as a brain."""
    from unet_gui.networks.training.data.training_case import TrainingCase

    random = np.random.default_rng(seed)
    labels = np.zeros(shape, np.uint8)
    low, high = np.array(shape) // 3, np.array(shape) * 2 // 3
    inside = tuple(slice(a, b) for a, b in zip(low, high, strict=True))
    labels[inside] = random.integers(0, 4, high - low)
    channels = random.standard_normal((*shape, 4), np.float32)
    return TrainingCase(f"noise {seed}", channels, labels)


def rate(batches, use) -> float:
    """Voxels per second of `use` on each batch."""
    started, voxels = time.perf_counter(), 0
    for images, targets in batches:
        use(images, targets)
        voxels += int(np.prod(images.shape[:4]))
    return voxels / (time.perf_counter() - started)


def wait(images, targets) -> None:
    """Wait until a batch is made, by fetching one number of it."""
    np.asarray(images[0, 0, 0, 0, :1].cpu() if hasattr(images, "cpu") else images[:1])


def peak_bytes(backend: str, device: str) -> int:
    from unet_gui.networks.training.peak_memory import peak_bytes as of_process

    if device == "CPU":
        return of_process() or 0
    if backend == "torch":
        import torch

        return torch.cuda.max_memory_allocated()
    if backend == "jax":
        import jax

        return jax.devices()[0].memory_stats()["peak_bytes_in_use"]
    import tensorflow as tf

    return tf.config.experimental.get_memory_info("GPU:0")["peak"]


def main() -> None:
    from unet_gui.networks.engine.backend import start_backend

    device = start_backend("auto")
    import keras

    from unet_gui.networks.architectures.registry import build_network
    from unet_gui.networks.training.compiling import choose_fast_kernels
    from unet_gui.networks.training.dtype_policy import (
        building_in,
        end_in_float32,
        resolve_precision,
    )
    from unet_gui.networks.training.loop import drawn_ahead, train_step
    from unet_gui.networks.training.options import options_for
    from unet_gui.networks.training.run import (
        batches_of,
        compiled_for_training,
        network_arguments,
    )

    size = CPU if device == "CPU" else GPU
    given = {
        **size,
        "dataset": Path(),
        "output": Path(),
        "loss": "dice+regions+cross-entropy",
        "augmentation": "strong",
        "deep_supervision": True,
        "gradient_norm": 12.0,
        "precision": resolve_precision("auto", device),
    }
    options = options_for("unet3d", drawing="device", **given)
    on_host = options_for("unet3d", drawing="host", **given)
    shape = BRAIN_2MM if device == "CPU" else BRAIN_1MM
    cases = [noise(seed, shape) for seed in range(4)]
    choose_fast_kernels(device)
    with building_in(options.precision):
        model = build_network("unet3d", network_arguments(options))
    if options.precision != "float32":
        end_in_float32(model)
    trained = compiled_for_training(model, options, device)

    def step(images, targets) -> None:
        train_step(trained, images, targets)

    dataset = batches_of(cases, options, device)
    started = time.perf_counter()
    kept = dataset[0]
    step(*kept)  # compiles
    first_s = time.perf_counter() - started
    step(*dataset[1])
    steps = size["steps_per_epoch"]
    network = rate([kept] * steps, step)
    together = rate(drawn_ahead(dataset), step)
    device_drawing = rate((dataset[n] for n in range(steps)), wait)
    numpy_patches = batches_of(cases, on_host, device)
    host_drawing = rate((numpy_patches[n] for n in range(HOST_STEPS)), wait)
    backend = keras.backend.backend()
    record = {
        "device": device,
        "backend": backend,
        "patch": "x".join(map(str, size["patch"])),
        "batch": size["batch"],
        "filters": size["filters"],
        "steps": together / (np.prod(size["patch"]) * size["batch"]),
        "trained": together,
        "network": network,
        "device_drawing": device_drawing,
        "host_drawing": host_drawing,
        "first_s": first_s,
        "peak_gb": peak_bytes(backend, device) / 1e9,
    }
    print(json.dumps(record), flush=True)


main()
