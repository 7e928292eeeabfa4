"""Masks of two folders that belong to one case by their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import is_image, stem_of
from unet_gui.io.names.decathlon import is_labels_folder
from unet_gui.io.names.distinct_names import Named, distinct_names, name_key
from unet_gui.io.names.examination_words import PATIENTS, examination_words
from unet_gui.io.names.mask_names import is_folder_of_masks, marks_other_tissue
from unet_gui.io.names.sequence_names import meaning_of_name, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_PROBABILITY_WORDS = frozenset(("prob", "probability", "probabilities", "disagreement"))


@dataclass(frozen=True, slots=True)
class MaskPair:
    """Two masks of one case."""

    name: str
    prediction: Path
    reference: Path


@dataclass(frozen=True, slots=True)
class MaskPairs:
    """The pairs of two folders, and the names of cases that only one of them has."""

    pairs: tuple[MaskPair, ...]
    without_reference: tuple[str, ...]
    without_prediction: tuple[str, ...]


def pair_masks(predictions: Path, references: Path) -> MaskPairs:
    """Match the masks of two folders and their subfolders by the names of their cases.

    The name of a case is what stands before the word for a mask, or the name of the
    folder if nothing does. Equal names get the names of the parent folders that tell
    them apart.

    Raises
    ------
    InputError
        If the folders are one, one of them holds no mask or two masks of a case, no
        mask of one belongs to a mask of the other, or two of one name lie in folders of
        other patients or visits.
    """
    if predictions.samefile(references):
        msg = Text(
            "{predictions} is given twice; give two folders.", predictions=predictions
        )
        raise InputError(msg)
    first, second = _files(predictions), _files(references)
    if references.resolve().is_relative_to(predictions.resolve()):
        first -= second
    elif predictions.resolve().is_relative_to(references.resolve()):
        second -= first
    predicted, drawn = _cases(predictions, first), _cases(references, second)
    both = [key for key in predicted if key in drawn]
    if not both:
        msg = Text(
            "{predictions} and {references} have no case in common: they hold {one} "
            "and {other}, among others.",
            predictions=predictions,
            references=references,
            one=next(iter(predicted.values()))[0],
            other=next(iter(drawn.values()))[0],
        )
        raise InputError(msg)
    pairs = tuple(MaskPair(*predicted[key], drawn[key][1]) for key in both)
    for pair in pairs:
        _check_examinations(
            pair,
            pair.prediction.parent.relative_to(predictions.resolve()),
            pair.reference.parent.relative_to(references.resolve()),
        )
    return MaskPairs(
        pairs,
        tuple(name for key, (name, _) in predicted.items() if key not in drawn),
        tuple(name for key, (name, _) in drawn.items() if key not in predicted),
    )


def _check_examinations(pair: MaskPair, first: Path, second: Path) -> None:
    """Refuse two masks of one name in folders of other patients or visits."""
    own, other = _examination(first), _examination(second)
    for word in own.keys() & other.keys():
        if own[word].lstrip("0") != other[word].lstrip("0"):
            msg = Text(
                "{name} is the name of a mask in {first} and of one in {second}, which "
                "are other patients or visits; name the masks by their cases.",
                name=pair.name,
                first=first,
                second=second,
            )
            raise InputError(msg)


def _examination(folders: Path) -> dict[str, str]:
    """Return the numbers of patient and visit in the names of folders, by words."""
    text = folders.as_posix()
    found = examination_words(text, " ".join(words_of(text)), text)
    return {w: n for w, n in found.numbered.items() if w in PATIENTS} | found.visits


def _files(folder: Path) -> set[Path]:
    """Return the image files under a folder, without hidden ones."""
    root = folder.resolve()
    try:
        return {p for p in root.rglob("*") if _is_shown(p, root) and p.is_file()}
    except OSError as error:
        msg = Text(
            "{folder} cannot be read: {reason}.",
            folder=folder,
            reason=os_reason(error),
        )
        raise InputError(msg) from error


def _is_shown(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return is_image(path) and not any(part[0] in "._" for part in parts)


def _cases(folder: Path, files: Iterable[Path]) -> dict[str, tuple[str, Path]]:
    """Return name and mask of each case of a folder, by what two names share."""
    masks = _masks(sorted(files))
    if not masks:
        msg = Text("{folder} holds no masks.", folder=folder)
        raise InputError(msg)
    wanted = [Named(_case_name(path), path.parent) for path in masks]
    seen: dict[tuple[str, Path], Path] = {}
    for named, path in zip(wanted, masks, strict=True):
        other = seen.setdefault((name_key(named.name), named.folder), path)
        if other is not path:
            msg = Text(
                "{other} and {path} in {parent} are both masks of {named}; "
                "leave one of them there.",
                other=other.name,
                path=path.name,
                parent=path.parent,
                named=named.name,
            )
            raise InputError(msg)
    names = distinct_names(wanted)
    return {name_key(n): (n, path) for n, path in zip(names, masks, strict=True)}


def _masks(files: Sequence[Path]) -> list[Path]:
    """Return the files that are masks by their names or folders, else the unnamed."""
    candidates = [path for path in files if not _is_other(path)]
    return list(filter(_is_mask, candidates)) or list(_unnamed(candidates))


def _is_other(path: Path) -> bool:
    """Whether a file holds probabilities or marks other tissue."""
    words = words_of(stem_of(path.name))
    return bool(_PROBABILITY_WORDS & {*words}) or marks_other_tissue(words)


def _is_mask(path: Path) -> bool:
    folder = path.parent
    in_masks = is_labels_folder(folder) or is_folder_of_masks(words_of(folder.name))
    return in_masks or meaning_of_name(stem_of(path.name)).role == MASK


def _unnamed(files: Iterable[Path]) -> Iterator[Path]:
    return (path for path in files if meaning_of_name(stem_of(path.name)).role is None)


def _case_name(path: Path) -> str:
    stem = stem_of(path.name)
    meaning = meaning_of_name(stem)
    if meaning.role != MASK:
        return stem
    return meaning.prefix or path.parent.name or stem
