"""The choice of the label scheme that the values of a mask are read by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.case.case_files import CHOSEN
from unet_gui.core.mask.labels import (
    BINARY,
    BINARY_255,
    BRATS,
    BRATS2015,
    BRATS2023,
    BRATS2024,
    BRATS_PED,
    MSD,
    LabelScheme,
    possible_schemes,
)
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.text import Text, alternatives, plural
from unet_gui.io.masks.image_evidence import ImageEvidence
from unet_gui.io.masks.values import values_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume
    from unet_gui.core.mask.scheme_ids import SchemeHint

# Schemes of the same family that explain values which the hinted one lacks, and whether
# that is certain.
_RELATIVES: dict[str, tuple[tuple[LabelScheme, bool], ...]] = {
    BRATS.id: ((BRATS2015, True), (BRATS2023, False)),
    BRATS2015.id: ((BRATS, True), (BRATS2023, False)),
    BRATS2023.id: ((BRATS2024, True),),
}
# Without a hint: what a set of values usually is, and whether it is so surely.
_USUAL: tuple[tuple[frozenset[int], LabelScheme, bool], ...] = tuple(
    (frozenset(values), scheme, is_certain)
    for values, scheme, is_certain in (
        ((1,), BINARY, False),
        ((255,), BINARY_255, True),
        ((1, 4), BRATS, True),
        ((1, 2, 4), BRATS, True),
        ((4,), BRATS, False),
        ((2, 4), BRATS, False),
        ((1, 2, 3, 4), BRATS2024, False),
    )
)
_WEAK, _CLEAR, _AGAINST = (
    0.3,
    1.0,
    1.5,
)  # leads in the image's evidence, in standard deviations
_VALUES = Text("its values")
_IMAGE = Text("the uptake of contrast agent in its labels")


class SchemeChoice(NamedTuple):
    """The scheme of a mask, the evidence for it, and what else it can be.

    Attributes
    ----------
    possible : tuple of LabelScheme
        All schemes that fit its values.
    clue : str
        The evidence that decided.
    is_certain : bool
        Whether the evidence is enough; otherwise the user is to be asked.
    """

    scheme: LabelScheme
    possible: tuple[LabelScheme, ...]
    warnings: tuple[str, ...]
    clue: str = ""
    is_certain: bool = True


def choose_scheme(
    labels: npt.NDArray[np.uint8],
    hint: SchemeHint | None,
    name: str,
    scans: Mapping[str, Volume] | None = None,
) -> SchemeChoice:
    """Choose the scheme by what is stated, by names, by values, and by the image.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
        Values as the file stores them, in RAS+ order if there are scans.
    hint : SchemeHint or None
        Followed if the values allow it, or allow none.
    name : str
        Name of the file, for the warnings.
    scans : mapping of name to Volume or None
        Sequences on the grid of the labels.
    """
    values = np.flatnonzero(np.bincount(labels.ravel(order="K")))
    found = [int(value) for value in values if value]
    schemes = _with_hinted(possible_schemes(values), hint, found)
    if not found or not schemes:
        return _without_readings(found, schemes, hint, name)
    choice = _by_hint(schemes, hint, found) or _by_values(schemes, hint, found)
    stated = hint is not None and hint.is_stated and choice.is_certain
    evidence = None
    if scans and _readings(schemes, found) > 1:
        evidence = ImageEvidence(labels, scans)
    if evidence is not None and not stated:
        choice = _by_image(choice, evidence, hint)
    told = _warnings(name, found, choice, hint)
    if evidence is not None and stated:
        told = (*told, *_contradictions(name, choice, evidence))
    return choice._replace(warnings=told)


def chosen_scheme(
    labels: npt.NDArray[np.uint8], scheme: LabelScheme, name: str
) -> SchemeChoice:
    """Return the scheme that the user chose, with a warning of values it lacks."""
    values = [int(v) for v in np.flatnonzero(np.bincount(labels.ravel(order="K"))) if v]
    stray = [v for v in values if v not in scheme.all_values]
    possible = possible_schemes(values)
    if scheme not in possible:
        possible = (*possible, scheme)
    warnings: tuple[str, ...] = ()
    if stray:
        warnings = (
            Text(
                "{name}, which the scheme {scheme} does not have; such voxels are "
                "grey and count as no tumour.",
                name=_holds(name, stray),
                scheme=scheme.title,
            ),
        )
    return SchemeChoice(scheme, possible, warnings, CHOSEN)


def _with_hinted(
    schemes: tuple[LabelScheme, ...], hint: SchemeHint | None, found: Sequence[int]
) -> tuple[LabelScheme, ...]:
    """Add the hinted scheme and its relatives where they have all of the values."""
    if hint is None:
        return schemes
    relatives = [s for s, _ in _RELATIVES.get(hint.id, ()) if s.needs <= set(found)]
    named = [scheme_of_id(hint.id), *relatives]
    fit = [s for s in named if s is not None and set(found) <= s.all_values]
    return (*schemes, *(s for s in fit[:1] if s not in schemes))


def _without_readings(
    found: list[int],
    schemes: tuple[LabelScheme, ...],
    hint: SchemeHint | None,
    name: str,
) -> SchemeChoice:
    """Return the choice for an empty mask, or one with values of no scheme."""
    scheme = (scheme_of_id(hint.id) if hint else None) or MSD
    if not found:
        return SchemeChoice(scheme, schemes, (), hint.clue if hint else "")
    warning = plural(
        len(found),
        "{found}, which fits no label scheme; read as {scheme}.",
        "{found}, which fit no label scheme; read as {scheme}.",
        found=_holds(name, found),
        scheme=scheme.title,
    )
    return SchemeChoice(scheme, (), (warning,), Text("no clue"), is_certain=False)


def _by_hint(
    schemes: tuple[LabelScheme, ...], hint: SchemeHint | None, found: Sequence[int]
) -> SchemeChoice | None:
    hinted = scheme_of_id(hint.id) if hint else None
    if hint is None or hinted is None or _may_be_whole(hint, found):
        return None
    if hinted in schemes:
        is_certain = hint.is_sure or hint.id == BRATS2023.id
        is_certain &= not _has_rival(hint, hinted, found)
        return SchemeChoice(hinted, schemes, (), hint.clue, is_certain)
    rival = scheme_of_id(hint.rival)
    if rival is not None and rival in schemes:
        clue = Text("{clue}, and its values", clue=hint.clue)
        return SchemeChoice(rival, schemes, (), clue, is_certain=hint.is_sure)
    for other, is_certain in _RELATIVES.get(hint.id, ()):
        is_fit = other.needs <= set(found) <= other.all_values
        if is_fit and (hint.is_sure or not is_certain):
            clue = Text("{clue}, and its values", clue=hint.clue)
            is_sure = is_certain and not hint.is_of_family
            return SchemeChoice(other, schemes, (), clue, is_sure)
    return None


def _has_rival(hint: SchemeHint, hinted: LabelScheme, found: Sequence[int]) -> bool:
    """Whether another scheme that is hinted at gives the values another meaning."""
    rivals = [scheme_of_id(hint.rival)]
    if hinted is not BRATS_PED:  # no mask of children has a cavity
        rivals += [s for s, _ in _RELATIVES.get(hint.rival, ())]
    return any(
        rival is not None
        and set(found) <= rival.all_values
        and rival.reading(found) != hinted.reading(found)
        for rival in rivals
    )


def _may_be_whole(hint: SchemeHint, found: Sequence[int]) -> bool:
    """Whether a mask of the value 1 alone may mark the whole tumour all the same.

    In schemes of three classes such a mask is rare, and masks of tumour and background
    lie beside scans with the names of any data set.
    """
    scheme = scheme_of_id(hint.id)
    is_of_classes = scheme is not None and scheme.is_complete
    return list(found) == [1] and is_of_classes and not hint.is_stated


def _by_values(
    schemes: tuple[LabelScheme, ...], hint: SchemeHint | None, found: list[int]
) -> SchemeChoice:
    """Return what the values usually mean, else the first scheme that fits."""
    for values, scheme, is_certain in _USUAL:
        if values == set(found):
            is_sure = is_certain and (hint is None or hint.is_stated or hint.is_sure)
            return SchemeChoice(scheme, schemes, (), _VALUES, is_sure)
    is_only = _readings(schemes, found) == 1
    return SchemeChoice(schemes[0], schemes, (), _VALUES, is_only)


def _by_image(
    choice: SchemeChoice, evidence: ImageEvidence, hint: SchemeHint | None
) -> SchemeChoice:
    """Let the image decide where nothing else does; keep what it contradicts open."""
    best, lead = evidence.best(_hinted(choice, hint) or choice.possible)
    found = sorted(evidence.uptake)
    if best.reading(found) == choice.scheme.reading(found):
        if choice.is_certain or lead < _CLEAR:
            return choice
        return choice._replace(clue=_IMAGE, is_certain=True)
    if choice.is_certain and lead >= _WEAK and choice.clue == _VALUES:
        return choice._replace(scheme=best, clue=_IMAGE, is_certain=False)
    if choice.is_certain and lead >= _AGAINST:
        clue = Text("{clue}, against {other}", clue=choice.clue, other=_IMAGE)
        return choice._replace(clue=clue, is_certain=False)
    if not choice.is_certain and lead >= _CLEAR:
        return choice._replace(scheme=best, clue=_IMAGE, is_certain=hint is None)
    return choice


def _contradictions(
    name: str, choice: SchemeChoice, evidence: ImageEvidence
) -> tuple[str, ...]:
    """Return a warning if the image clearly speaks against a scheme that is stated.

    Measured on twelve labelled cases of BraTS: other schemes lead by 0.4 at most. Notes
    in headers survive when a tool gives the labels other values.
    """
    best, _ = evidence.best(choice.possible)
    found = sorted(evidence.uptake)
    lead = evidence.support(best) - evidence.support(choice.scheme)
    if lead < _AGAINST or best.reading(found) == choice.scheme.reading(found):
        return ()
    return (
        Text(
            "{name} is read as {scheme} by {clue}, but the uptake of contrast agent in "
            "its labels speaks for {other}; check the scheme.",
            name=name,
            scheme=choice.scheme.title,
            clue=choice.clue,
            other=best.title,
        ),
    )


def _hinted(choice: SchemeChoice, hint: SchemeHint | None) -> list[LabelScheme]:
    """Return the two schemes that names suggest; none without two that are possible."""
    if hint is None or not hint.rival:
        return []
    found = [s for s in choice.possible if s.id in {hint.id, hint.rival}]
    return found if len(found) > 1 and choice.scheme in found else []


def _readings(schemes: Sequence[LabelScheme], found: Sequence[int]) -> int:
    """Return the number of different meanings that the values can have."""
    return len({scheme.reading(found) for scheme in schemes})


def _holds(name: str, found: list[int]) -> str:
    return plural(
        len(found),
        "{name} holds the value {values}",
        "{name} holds the values {values}",
        name=name,
        values=values_text(found),
    )


def _warnings(
    name: str, found: list[int], choice: SchemeChoice, hint: SchemeHint | None
) -> tuple[str, ...]:
    scheme, own = choice.scheme, choice.scheme.reading(found)
    is_hinted = hint is not None and scheme_of_id(hint.id) in choice.possible
    if choice.is_certain and (hint is None or is_hinted) and choice.clue != _IMAGE:
        return ()
    if choice.is_certain and hint is not None and scheme in _relatives(hint):
        return ()
    offered = _hinted(choice, hint) or choice.possible
    others = {s.reading(found): s.title for s in reversed(offered)}
    others.pop(own, None)
    others = dict(reversed(others.items()))
    text = _holds(name, found)
    if hint is not None and not is_hinted:
        text = plural(
            len(found),
            "{text}, which does not fit {scheme} ({clue})",
            "{text}, which do not fit {scheme} ({clue})",
            text=text,
            scheme=hint.id,
            clue=hint.clue,
        )
        text = _read_as(text, choice)
    else:
        titles = alternatives((scheme.title, *others.values()))
        text = Text("{text}, which can mean {titles}", text=text, titles=titles)
        return (_read_as(text, choice) + _end(choice),)
    if others:
        text = Text(
            "{text}, but {titles} is possible, too",
            text=text,
            titles=alternatives(others.values()),
        )
    return (text + _end(choice),)


def _relatives(hint: SchemeHint) -> list[LabelScheme]:
    return [s for s, is_certain in _RELATIVES.get(hint.id, ()) if is_certain]


def _read_as(text: str, choice: SchemeChoice) -> Text:
    return Text(
        "{text}; read as {scheme} by {clue}",
        text=text,
        scheme=choice.scheme.title,
        clue=choice.clue,
    )


def _end(choice: SchemeChoice) -> str:
    return "." if choice.is_certain else Text("; choose the scheme if that is wrong.")
