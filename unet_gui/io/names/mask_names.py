"""The words of masks: which tissue a mask marks, and how far its name is trusted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _words_in_order(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# In order of trust: of two masks, the one with the earlier word is taken.
_MASK_WORDS = _words_in_order(
    "seg segmentation segm label labels labelmap gt groundtruth truth annotation "
    "annotations mask masks maske masque mascara maschera masker msk segmentierung "
    "segmentazione segmentacion segmentatie delineation contour contours dseg staple "
    "pred prediction aseg aparc wmparc synthseg tissueseg pveseg probseg"
)
# Words of masks only where no sequence is named.
WEAK_MASK_WORDS = _words(
    "tumor tumour tumeur tumore lesion lesione roi voi ot otmulticlass gtv gtv1 "
    "gtv2 glistrboost glistr manuallycorrected 肿瘤 腫瘍"
)
# Words of masks also where they follow the sequence that the mask was drawn on.
MARKED = _words("tumor tumour lesion lesions roi voi gtv")
_TUMOUR = _words(
    "tumor tumour tumeur tumore tumoral tumorale lesion lesione gtv glioma "
    "glioblastoma metastasis metastases meningioma 肿瘤 腫瘍"
)
_OTHER_TISSUE = _words(
    "brain bet hdbet skull head tissue tissues parenchyma parenchymal ventricle "
    "ventricles wm gm csf matter white grey gray foreground body pve pveseg probseg "
    "aseg aparc wmparc synthseg tissueseg synthstrip stripped robex intracranial "
    "icv tiv cerebellum cerebrum brainstem hippocampus atlas aal cortex cortical "
    "vessel vessels optic chiasm nerve oar dose electrode air noise eye eyes lens "
    "gehirn hirn cerveau cerebro cervello encephale hersenen 脑"
)
_STRIPPED = frozenset(("bet", "hdbet"))  # in the names of all scans of such tools
_CORRECTED = _words("corrected manual manually manuallycorrected expert edited")
_AUTOMATIC = _words(
    "auto automatic automated pred prediction predicted glistrboost glistr fets "
    "nnunet deepbratumia"
)
_PARTS = _words(
    "core enhancing necrosis necrotic edema oedema cellular wt tc et treatment "
    "cavity residual"
)
_FOLDER_WORDS = _words(
    "image images tr ts tumor tumour manual auto automated corrected ground truth "
    "segmentations annotations final train training val validation test brats "
    "structural expert"
)
_TISSUE_PARTS = "tumou?r|lesion|brain|bet|skull|head|tissue|parenchyma"
_JOINED = re.compile(
    rf"(?:ants)?(?P<tissue>{_TISSUE_PARTS})*(?:extraction)?"
    r"(?P<mask>seg|segm|segmentation|label|labelmap|maske?)+"
    rf"(?:{_TISSUE_PARTS})?s?\d*"
)


def is_mask_word(word: str) -> bool:
    """Whether a word, alone or joined to a tissue or a number, names a mask."""
    return word in _MASK_WORDS or _JOINED.fullmatch(word) is not None


def is_folder_of_masks(words: Sequence[str]) -> bool:
    """Whether the words of a folder's name, all of them known, speak of masks."""
    masks = [w for w in words if is_mask_word(w) or w in {"segmentations", "truth"}]
    known = all(is_mask_word(w) or w in _FOLDER_WORDS for w in words)
    return bool(masks) and known


def names_tumour(words: Sequence[str]) -> bool:
    """Whether a word, alone or joined to one for masks, speaks of a tumour."""
    joined = {p for w in words if is_mask_word(w) for p in re.findall(_TISSUE_PARTS, w)}
    return bool(_TUMOUR & {*words, *joined})


def qualifiers(words: Sequence[str]) -> set[int]:
    """Return the positions of words that say how a mask was made, or of what."""
    told = _TUMOUR | _CORRECTED | _AUTOMATIC
    return {i for i, word in enumerate(words) if word in told}


def marks_other_tissue(words: Sequence[str], of_scans: Collection[str] = ()) -> bool:
    """Whether a name is that of a mask of the brain or of other tissue than tumour.

    Parameters
    ----------
    words : sequence of str
        The words of the name in lower case.
    of_scans : collection of str
        Words that all scans of the folder have; they say nothing about the mask.
    """
    hits = {i for i, word in enumerate(words) if is_mask_word(word)}
    parts = {part for i in hits for part in re.findall(_TISSUE_PARTS, words[i])}
    if not hits or (_TUMOUR & {*words, *parts}):
        return False
    before = {words[i - 1] for i in hits if i and words[i].startswith("mask")}
    own = {word for word in words if word in _OTHER_TISSUE and word not in of_scans}
    return bool(own or parts & _OTHER_TISSUE or before & _STRIPPED)


def mask_rank(words: Sequence[str]) -> tuple[int, int, int, int, int]:
    """Return a rank that is lower for names that are surer to be tumour masks."""
    every = set(words)
    joined = {p for w in words if is_mask_word(w) for p in re.findall(_TISSUE_PARTS, w)}
    trust = [rank for rank, word in enumerate(_MASK_WORDS) if word in every]
    is_automatic = bool(_AUTOMATIC & every)
    return (
        0 if _CORRECTED & every else 1 + is_automatic,
        int(marks_other_tissue(words)),
        int(not _TUMOUR & {*every, *joined}),
        int(bool(_PARTS & every)),
        min(trust, default=len(_MASK_WORDS)),
    )


def rank_reason(taken: Sequence[str], other: Sequence[str]) -> str:
    """Return the reason why one of two masks is taken, by the words of their names."""
    reasons = (
        Text("the first was corrected or the second made automatically"),
        Text("the second marks other tissue"),
        Text("the first names a tumour"),
        Text("the second marks a part of the tumour"),
        Text("the name of the first is clearer"),
    )
    ranks = zip(mask_rank(taken), mask_rank(other), strict=True)
    differ = (reason for (a, b), reason in zip(ranks, reasons, strict=True) if a != b)
    return next(differ, Text("it comes later in the alphabet"))
