"""Names of scans built from words of protocols, languages, tools and hospitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    import random

FLAIR, T1W, T1GD, T2W = MriSequence

_T1 = (
    "T1 T1w T1W T1WI t1_se T1_TSE T1_FSE T1_FFE T1W_TFE MPRAGE t1_mprage t1_mpr "
    "T1_SPACE T1_CUBE T1_VIBE t1_fl2d T1_FLASH BRAVO FSPGR 3D_T1 "
    "T1_weighted sT1W_SE "
    "T1_BRAVO 3D_T1_TFE T1_FLAIR T1_blade T1_vista"
)
_FLAIR = (
    "FLAIR T2_FLAIR T2W_FLAIR t2_tirm dark-fluid t2_tirm_dark-fluid 3D_FLAIR "
    "t2_space_dark-fluid CUBE_FLAIR FLAIR_CUBE sT2W_FLAIR T2FLAIR t2_spc_da-fl "
    "VISTA_FLAIR T2_FLAIR_BLADE fla"
)
_T2 = (
    "T2 T2w T2_TSE T2W_TSE t2_blade T2_FRFSE T2_FSE T2_PROPELLER sT2W_TSE CUBE_T2 "
    "T2_space_iso T2_VISTA T2WI T2_weighted eT2W t2_haste"
)
_AGENT = (
    "Gd GAD gado gadolinium Gadovist Dotarem KM mit_KM nach_KM mit_Kontrastmittel "
    "avec_gado avec_injection apres_injection après_gado injecté con_gadolinio "
    "con_contraste con_mdc dopo_mdc contrasto com_contraste "
    "pos_contraste met_contrast "
    "na_contrast med_kontrast efter_kontrast z_kontrastem "
    "po_kontrascie s_kontrastem "
    "kontrastli post post_Gd post_contrast postcontrast postGd CE +C C+ contrast "
    "contrast_enhanced enhanced with_contrast w_contrast zengqiang 增强 造影 GBCA "
    "\u0441_контрастом gadobutrol gadoteridol Gd-DTPA Elucirem "
    "Vueway CE_FS post_inj +Gd "
    "post_GBCA contraste_iv"
)
_PLAIN = (
    "pre plain native nativ natif basale precontrast pre_contrast preGd pre_gad "
    "noncontrast non_contrast no_contrast without_contrast "
    "w_o_contrast wo_contrast "
    "ohne_KM ohne_Kontrastmittel vor_KM sans_gado sans_injection avant_injection "
    "sin_contraste senza_mdc prima_mdc sem_contraste zonder_contrast voor_contrast "
    "utan_kontrast uden_kontrast uten_kontrast bez_kontrastu przed_kontrastem "
    "kontrastsiz kontrasts\u0131z unenhanced non_enhanced NCE "
    "noGd no_gad pingsao 平扫 単純 "
    "без_контраста pre_injection before_Gd kontrastfrei non_injecté -C"
)
_FRONT = (
    *("", "P1", "sub-07", "TCGA-06-0125", "UKHD", "MGH.neuro", "CHU Lyon", "20190514"),
    *("week-000", "Klinikum", "Hospital Sin", "UCSF-PDGM-0004", "Patient-042", "501"),
    *("s005", "case 12", "AX", "tra", "SAG", "cor", "3D", "OAx", "Reg", "MR", "Brain"),
    *("Schaedel", "RMN_cerebral", "cerveau", "preop", "postop", "Tumor protocol"),
    *("Neuronav", "1.2.840", "BraTS2021_00012", "baseline", "follow-up", "Dr Kim"),
    *("Müller", "Con Nguyen", "met"),
)
_BEHIND = (
    *("", "5", "20190514093011_5", "brain", "n4", "bet", "v2", "sag", "iso", "1mm"),
    *("p2", "FS", "fs_tra", "e1", "ND", "_i00001", "RPI", "reg", "cropped", "a"),
    *("Eq_1", "Tilt_1", "SENSE", "ax_3mm", "DIS2D", "norm", "final", "SRI24", "MNI"),
)
_TARGET = (
    *("", "", "", "", "", "to_T1", "reg_T1ce", "in_T1c", "to_FLAIR", "reg_to_T2"),
    *("2T1", "on_T1Gd", "to_SRI", "in_t1_space", "_r2s_reg", "warped_to_MNI"),
)


def built_name(generator: random.Random) -> tuple[str, MriSequence]:
    """Return a name with its words in one of several orders, and its sequence."""
    sequence = generator.choices((T1GD, T1W, FLAIR, T2W), (6, 5, 4, 5))[0]
    words = _words(sequence, generator)
    target = generator.choice(_TARGET)
    ends = [generator.choice(_BEHIND), target]
    generator.shuffle(ends)
    separator = generator.choice("_-. ")
    parts = [generator.choice(_FRONT), *words, *ends]
    own = [
        part if "-" in part or "+" in part else part.replace("_", separator)
        for part in parts
        if part
    ]
    case = generator.choice((str, str, str.lower, str.upper))
    return case(separator.join(own)), sequence


def _words(sequence: MriSequence, generator: random.Random) -> list[str]:
    if sequence in {FLAIR, T2W}:
        found = [_one(_FLAIR if sequence is FLAIR else _T2, generator)]
        return found + [_one(_AGENT, generator)] * (generator.random() < 0.15)
    told = _one(_AGENT if sequence is T1GD else _PLAIN, generator)
    both = [_one(_T1, generator), told]
    return both if generator.random() < 0.8 else both[::-1]


def _one(words: str, generator: random.Random) -> str:
    return generator.choice(words.split())
