"""The elements common to all written DICOM objects: who made them, and how."""

from __future__ import annotations

import warnings
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.core.errors import RunError
from unet_gui.core.text import Text
from unet_gui.core.version import __version__
from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from unet_gui.core.mask.segments import Code, MaskSegment

PRODUCT = "unet-gui"
_SERIES_NUMBER = 9000  # of the first object, beyond those of scanners


class Maker(NamedTuple):
    """The person or program that marked the tumour.

    Attributes
    ----------
    model, version : str
        Empty for a mask that somebody drew.
    is_edited : bool
        Whether somebody changed what the model marked.
    """

    model: str = ""
    version: str = ""
    is_edited: bool = False

    @property
    def kind(self) -> str:
        """The term of DICOM: AUTOMATIC, SEMIAUTOMATIC or MANUAL."""
        if not self.model:
            return "MANUAL"
        return "SEMIAUTOMATIC" if self.is_edited else "AUTOMATIC"


class Marked(NamedTuple):
    """The classes of a mask that are written: those of which it has something.

    Attributes
    ----------
    volumes_ml : tuple of float
        One for each segment.
    """

    segments: tuple[MaskSegment, ...]
    volumes_ml: tuple[float, ...]
    maker: Maker


def equipment(number: int) -> dict[str, Any]:
    """Return the elements that name the program, and the number of the new series."""
    return {
        "manufacturer": PRODUCT,
        "manufacturer_model_name": PRODUCT,
        "software_versions": __version__,
        "device_serial_number": "0",
        "series_number": _SERIES_NUMBER + number,
        "instance_number": 1,
    }


def coded(code: Code) -> Any:
    """Return a code as highdicom takes it."""
    from highdicom.sr import CodedConcept

    return CodedConcept(code.value, code.scheme, code.meaning)


def algorithm(maker: Maker) -> Any:
    """Return the identification of the model, None without one."""
    from highdicom import AlgorithmIdentificationSequence
    from pydicom.sr.codedict import codes

    if not maker.model:
        return None
    return AlgorithmIdentificationSequence(
        name=maker.model,
        family=codes.cid7162.ArtificialIntelligence,
        version=maker.version or "unknown",
        source=f"{PRODUCT} {__version__}",
    )


def sr_algorithm(maker: Maker) -> Any:
    """Return the identification of the model in a report, None without one."""
    from highdicom import sr

    if not maker.model:
        return None
    return sr.AlgorithmIdentification(
        name=maker.model, version=maker.version or "unknown"
    )


@contextmanager
def composing(series: str) -> Iterator[None]:
    """Compose an object from headers of a scanner, which may be odd.

    Raises
    ------
    RunError
        If the headers are so odd that no object can be made.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd values of the source; viewers bear them
        try:
            yield
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            msg = Text(
                "{series} cannot be referred to by a DICOM object: {reason}.",
                series=series,
                reason=" ".join(str(error).split()).rstrip("."),
            )
            raise RunError(msg) from error


def save_objects(objects: dict[Path, Any]) -> None:
    """Write objects beside their paths, and move them there once all are whole.

    An object never refers to another one of the same call that could not be written.

    Raises
    ------
    RunError
        If a file cannot be written; nothing is left behind then.
    """
    with ExitStack() as files, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # those entered last are moved first: what others refer to comes first
        for path, dataset in reversed(objects.items()):
            partial = files.enter_context(writing(path))
            dataset.save_as(partial, enforce_file_format=True, overwrite=True)


def software_text(maker: Maker, segments: Sequence[MaskSegment]) -> str:
    """Return a description of the object, 64 characters at most."""
    names = ", ".join(str(segment.title) for segment in segments)
    by = maker.model or "manual"
    return f"{by}: {names}"[:64]
