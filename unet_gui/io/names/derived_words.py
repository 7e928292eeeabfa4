"""Words of images that are computed from scans, or show other parts of the body.

Such names contain that of a sequence, as in ``T1_sub`` and ``T1w_T2w_ratio``, but the
image is none; it is asked about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.io.names.name_tokens import word_spans
from unet_gui.io.names.sequence_evidence import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.names.name_tokens import Token
    from unet_gui.io.names.registration_target import NameSplit

_ANYWHERE = frozenset(
    (
        *("subtracted", "subtr", "subt", "subtract", "subtraktion", "soustraction"),
        *("sottrazione", "sustraccion", "substraction", "substracted", "subtracao"),
        *("mip", "minip", "mnip", "ratio", "quotient", "mismatch"),
        *("synthetic", "synthetisch", "synthetique", "synth", "synthesized"),
        *("synthesised", "synthsr", "synthesis", "generated", "fake", "pseudo"),
        *("simulated", "imputed", "virtual", "cyclegan"),
        *("relaxometry", "relaxation", "quantitative", "qmri"),
        *("difference", "differenz", "percent", "percentage"),
        *("uncertainty", "entropy", "saliency", "gradcam", "heatmap"),
        *("jacobian", "logjacobian", "inversewarp", "1warp", "0warp", "warpfield"),
        *("displacement", "imaginary", "phasemap", "susceptibility"),
        *("screenshot", "overlay", "map", "maps", "cartography", "cartographie"),
        *("zmap", "probmap", "b0map", "b1map", "thickness", "variance", "stdev"),
        *("stddev", "fatfraction", "angio", "angiogram", "venogram", "venography"),
        *("spine", "cervical", "thoracic", "lumbar", "cspine", "tspine", "lspine"),
        *("hws", "bws", "lws", "rachis", "knee", "shoulder", "pelvis", "abdomen"),
        *("liver", "prostate", "breast", "orbit", "orbits", "orbita"),
        *("sella", "pituitary", "hypophyse", "hypophysis"),
    )
)
# Of names, too; they count only behind the sequence.
_BEHIND = frozenset(
    (
        *("delta", "change", "real", "imag", "phase", "pha", "peak", "slope"),
        *("auc", "iauc", "washin", "washout", "pct", "attention", "template", "mt"),
        *("mton", "mtoff", "fat", "opp", "opposed", "outphase", "gm", "wm", "csf"),
        *("pve", "pve0", "pve1", "pve2", "edges", "texture", "glcm", "wavelet"),
        *("thresh", "thresholded", "face", "facemask", "dose", "noise", "relax"),
        *("quant", "values", "inverted", "b0", "ttp", "nobrain", "vessel", "error"),
        *("squared", "predicted", "gan", "iac", "iam"),
    )
)
_BESIDE = frozenset(("sub", "loc"))  # or the name of a patient, as in sub-01
_SATURATED = re.compile(r"s|sat\w*|sup\w*|free|less")  # behind fat
_MINUS = re.compile(r"\s*[-\N{MINUS SIGN}\N{EN DASH}]\s*")


def derived_words(split: NameSplit, name: str) -> list[Token]:
    """Return the words by which an image may be none of the sequences it names.

    Parameters
    ----------
    split : NameSplit
        The words of `name` as they are meant.
    """
    tokens = [*split.scan, *split.target]
    first = next((i for i, t in enumerate(tokens) if t.is_family), len(tokens))
    told = [t for i, t in enumerate(tokens) if _tells(tokens, i, first)]
    return [*told, *_quantitative(tokens), *_differences(split.scan, name)]


def _tells(tokens: Sequence[Token], i: int, first: int) -> bool:
    text = tokens[i].text
    if tokens[i].evidence is not None or text in _ANYWHERE:
        return tokens[i].evidence is None
    after = next(iter(tokens[i + 1 :]), None)
    if text in _BESIDE:
        is_name = after is not None and after.evidence is None
        return not is_name and i >= first - 1
    return text in _BEHIND and i > first and not _is_harmless(tokens[:i], text, after)


def _is_harmless(before: Sequence[Token], text: str, after: Token | None) -> bool:
    """Whether a word is about fat saturation, or the target of a registration."""
    if text == "fat":
        return after is not None and _SATURATED.fullmatch(after.text) is not None
    return text == "template" and any(t.kind is Kind.LINK for t in before)


def _quantitative(tokens: Sequence[Token]) -> list[Token]:
    """Return the T1 behind MP2RAGE: the map that is computed of its two inversions."""
    texts = [token.text for token in tokens]
    if "mp2rage" not in texts:
        return []
    behind = tokens[texts.index("mp2rage") + 1 :]
    return [token for token in behind if token.text == "t1"]


def _differences(tokens: Sequence[Token], name: str) -> list[Token]:
    """Return the second of two T1 with a minus between, as in ``T1Gd-T1``."""
    words = {token.word for token in tokens if token.text.startswith("t1")}
    spans = word_spans(name)
    ends = [start + len(text) for start, text in spans]
    seconds = {
        n + 1
        for n in words
        if n + 1 in words and _MINUS.fullmatch(name[ends[n] : spans[n + 1][0]])
    }
    return [t for t in tokens if t.word in seconds and t.text.startswith("t1")]
