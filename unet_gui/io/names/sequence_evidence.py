"""The table of words in names of scans, and the sequence that each speaks for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

CERTAIN = 0.6  # a guess below this certainty is a question


class Kind(StrEnum):
    """The subject on which a word in a name is evidence."""

    FLAIR = "FLAIR"
    T1 = "T1"
    T2 = "T2"
    OTHER = "another sequence"
    CONTRAST = "contrast agent"
    PLAIN = "no contrast agent"
    NEGATION = "negation"  # of the words about contrast that follow
    TIME = "time"  # such as op in post-op: the word before says nothing of contrast
    LINK = "link"  # the sequence that follows is the target of a registration
    PROTOCOL = "protocol"  # says nothing, and belongs to no patient


FAMILIES = (Kind.FLAIR, Kind.T1, Kind.T2, Kind.OTHER)


class Evidence(NamedTuple):
    """The evidence of one word.

    Attributes
    ----------
    weight : float
        From 0 to 1; `CERTAIN` and more decides if nothing speaks against it.
    is_short : bool
        Whether the word may as well be initials or a time. It counts in full only
        beside or behind the sequence; a word of the protocol stays in a case's name.
    """

    kind: Kind
    weight: float = 1.0
    is_short: bool = False


_TABLE: tuple[tuple[Evidence, str], ...] = (
    (Evidence(Kind.FLAIR), "flair darkfluid"),
    (Evidence(Kind.FLAIR, 0.9), "fla tirm"),
    (Evidence(Kind.FLAIR, 0.65, is_short=True), "fl dafl"),
    (Evidence(Kind.T1), "t1 t1w t1wi t1weighted"),
    (Evidence(Kind.T1, 0.9), "mprage mp2rage spgr fspgr bravo"),
    (Evidence(Kind.T2), "t2 t2w t2wi t2weighted"),
    (
        Evidence(Kind.OTHER),
        "swi swan dwi adc dti asl dsc dce tof mra cbv rcbv rcbf cbf ktrans trace "
        "t2star t2s t2starw t1map t2map t1rho perf perfusion diff diffusion bold "
        "stir psir pdw hemo haemo medic ciss fieldmap localizer scout subtraction "
        "minus biasfield prob probability probabilities inv1 inv2 dyn dynamic "
        "t2* t2*w t2w* flair* flairstar localiser survey adcmap eadc mtr mrsi cest "
        "fmri ivim noddi qsm mrv r2star",
    ),
    (Evidence(Kind.OTHER, 0.75), "ct pet spect pd"),
    (
        Evidence(Kind.CONTRAST),
        "gadolinium gadovist gadavist gadobutrol gadoterate gadobenate gadopentetate "
        "dotarem clariscan magnevist multihance prohance omniscan primovist gado "
        "contrast contraste contrasto contrastagent contrastenhanced contraststoff "
        "kontrast kontrastmittel kontrastmedel kontrastmiddel enhanced gddtpa gdtpa "
        "kontrastverstaerkt gadolinio injected injecte injection injektion iniezione "
        "inyeccion injecao gbca elucirem vueway magnegita dotagraf cyclolux artirem "
        "optimark ablavar vasovist eovist zengqiang 增强 增強 强化 造影 "
        "造影後 조영 조영후",
    ),
    (Evidence(Kind.CONTRAST, 0.9, is_short=True), "post gd gad km ce enh mdc inj dtpa"),
    (
        Evidence(Kind.CONTRAST, 0.4, is_short=True),
        "avec mit con with med met after nach apres despues dopo mc cm pc plus com "
        "pos efter etter po na sonrasi cc zq delayed wwo",
    ),
    (
        Evidence(Kind.PLAIN),
        "plain unenhanced nonenhanced noncontrast without ohne sans senza zonder "
        "precontrast pingsao kontrastsiz kontrastfri kontrastfrei kontrastlos "
        "平扫 平掃 単純 造影前 造影なし 非造影 조영전 비조영",
    ),
    (  # or a space, such as that of the scanner
        Evidence(Kind.PLAIN, is_short=True),
        "native nativ natif nativo nativa",
    ),
    (Evidence(Kind.PLAIN, 0.9, is_short=True), "pre wo nc nce"),
    (Evidence(Kind.NEGATION), "no non not before 无 無 非 未 без до"),
    (
        Evidence(Kind.NEGATION, is_short=True),
        "un sin kein keine bez utan uden uten vor voor avant antes prima sem przed "
        "fara ilman",
    ),
    (
        Evidence(Kind.TIME),
        "op operative operativ operation operatoire surgery surgical surg treatment tx "
        "treat therapy rt radiation radiotherapy chemo crt resection biopsy ictal "
        "processed processing proc processo mortem hoc rx intervention tmz",
    ),
    (
        Evidence(Kind.LINK),
        "to in into on onto reg registered coreg coregistered aligned warped "
        "resampled resliced space ref",
    ),
    (
        Evidence(Kind.PROTOCOL),
        "ax axial sag sagittal coronal tra transversal transverse oblique tse fse ffe "
        "tfe gre frfse propeller blade flash fl2d fl3d tfl3d mpr vibe cube spc vista "
        "轴位 矢状位 冠状位 横断位 矢状 冠状 横断 軸位 "
        "lava 3d 2d iso fatsat spir spair weighted irprep",
    ),
    (
        Evidence(Kind.PROTOCOL, is_short=True),
        "cor trans obl se fs w seq sequence scan mr mri ir ns vol volume image img",
    ),
)

EVIDENCE: dict[str, Evidence] = {
    word: evidence for evidence, words in _TABLE for word in words.split()
}

# Starts of words for a contrast agent, which languages inflect.
STEMS: dict[str, Evidence] = dict.fromkeys(
    ("gado", "kontrast", "kontrasc", "contrast", "enhanc", "контраст"),
    Evidence(Kind.CONTRAST),
)

# Words that two words of a name form together, whatever separates them.
PHRASES: dict[tuple[str, str], Evidence] = {
    ("dark", "fluid"): EVIDENCE["darkfluid"],
    ("da", "fl"): EVIDENCE["fla"],
    ("t2", "star"): EVIDENCE["t2star"],
    ("flair", "star"): EVIDENCE["flairstar"],
    ("t1", "map"): EVIDENCE["t1map"],
    ("t2", "map"): EVIDENCE["t2map"],
    ("t1", "rho"): EVIDENCE["t1rho"],
    ("w", "o"): EVIDENCE["without"],
    ("bias", "field"): EVIDENCE["biasfield"],
    ("inv", "1"): EVIDENCE["inv1"],
    ("inv", "2"): EVIDENCE["inv2"],
    ("native", "space"): EVIDENCE["seq"],
    ("t1", "c"): EVIDENCE["ce"],
    ("t1w", "c"): EVIDENCE["ce"],
    ("t1", "n"): EVIDENCE["pre"],
    ("t2", "f"): EVIDENCE["flair"],
    **{(word, "c"): EVIDENCE["ce"] for word in ("mprage", "spgr", "fspgr", "bravo")},
    **{
        (agent, denial): EVIDENCE["without"]
        for agent in ("ce", "gd", "km", "contrast", "gado", "gadolinium", "kontrast")
        for denial in ("none", "free", "frei")
    },
}

# Plus and minus signs beside the first group of each pattern.
SIGNS: tuple[tuple[re.Pattern[str], Evidence], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), evidence)
    for pattern, evidence in (
        (r"\+[ _-]?(c)(?![^\W_])", Evidence(Kind.CONTRAST)),
        (r"(?<![^\W_])(c)[ _-]?\+", Evidence(Kind.CONTRAST)),
        (r"(?<![^\W_])(c)-(?=$|[ _.])", EVIDENCE["pre"]),
        (r"[ _.-]-[ _]?(c)(?![^\W_])", EVIDENCE["pre"]),
    )
)

# Single letters that count only where they are joined to a sequence.
JOINED_AFTER: dict[tuple[Kind, str], Evidence] = {
    (Kind.T1, "c"): Evidence(Kind.CONTRAST),
    (Kind.T1, "n"): Evidence(Kind.PLAIN),
    (Kind.T2, "f"): Evidence(Kind.FLAIR),
}
JOINED_BEFORE: dict[tuple[str, Kind], Evidence] = {
    ("c", Kind.T1): Evidence(Kind.CONTRAST),
    **{
        (letter, family): EVIDENCE["seq"]
        for letter in "rmwse"  # of SPM, and of Philips
        for family in (Kind.FLAIR, Kind.T1, Kind.T2)
    },
    ("w", Kind.CONTRAST): EVIDENCE["seq"],  # with
}
JOINABLE = {  # words that other words of the table may be joined to
    word
    for word, evidence in EVIDENCE.items()
    if evidence.weight >= CERTAIN
    and word not in {"un", "w", "op", "rt", "tx", "met", "on", "ref"}
} | {"with"}
# Of examinations before and after a contrast agent, such as W AND WO CONTRAST.
WITH = {"w", "with", "mit", "avec", "con", "com", "met", "med"}
WITHOUT = {"wo", "without", "ohne", "sans", "sin", "senza", "sem", "zonder", "uten"}
AND = {"and", "und", "et", "y", "e", "en", "og"}
ENTITIES = {  # what follows is a name or a time
    *("sub", "ses", "session", "visit", "tp", "timepoint", "patient", "subject"),
}
INITIALS = {"km", "mc", "cm", "pc", "med"}  # or a contrast agent, before a sequence
NEVER_TARGETS = {"dark", "darkfluid", "da", "dafl", "tirm", "fl"}  # of registrations
TIMES = {"pre", "post"}  # of an operation or treatment, where FLAIR and T2 have them
GRADIENT_ECHO = {"gre", "flash", "fl2d", "fl3d", "ffe"}  # T2* if T2
