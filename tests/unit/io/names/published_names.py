"""Names of scans as data sets, scanners and tools write them, with their sequences."""

from __future__ import annotations

from unet_gui.core.sequences import MriSequence

FLAIR, T1W, T1GD, T2W = MriSequence

PUBLISHED: dict[MriSequence, tuple[str, ...]] = {
    FLAIR: (
        *("BraTS2021_01480_flair", "BraTS-GLI-00000-000-t2f", "Brats18_2013_2_1_flair"),
        *("VSD.Brain.XX.O.MR_Flair.54512", "VSD.Brain.XX.O.MR_FLAIR.684"),
        *("Flair", "FLAIR_subtrMeanDivStd", "UCSF-PDGM-0004_FLAIR_bias"),
        *("UPENN-GBM-00001_11_FLAIR", "UCSD-PTGBM-0002_01_FLAIR", "RHUH-0001_0_flair"),
        *("FLAIR_r2s_bet_reg", "X1_fla_bet", "exam_hdbet_brats_fla", "FL_to_SRI_brain"),
        *("sub-01_ses-02_FLAIR", "sub-1_space-T1w_FLAIR", "sub-1_FLAIR_space-T1w"),
        *("5_AX_T2_FLAIR", "MR_AX_FLAIR_20190514093011_5", "5_t2_tirm_tra_dark-fluid"),
        *("t2_space_dark-fluid_sag_p2", "t2_spc_da-fl_irprep_sag_p2_iso", "T2FLAIR"),
        *(
            "P1_FLAIR_to_T1",
            "P1_FLAIR_reg_T1ce",
            "FLAIR_in_t1c",
            "flair2t1",
            "FLAIRtoT1",
        ),
        *("Img4_T2_FLAIR", "00000209_brain_flair", "AX_FLAIR_POST", "FLAIR_on_T1Gd"),
    ),
    T1W: (
        *("BraTS2021_01480_t1", "BraTS-GLI-00000-000-t1n", "Brats18_2013_2_1_t1"),
        *("VSD.Brain.XX.O.MR_T1.54513", "T1_subtrMeanDivStd", "UCSF-PDGM-0004_T1_bias"),
        *("UPENN-GBM-00001_11_T1", "UCSD-PTGBM-0002_01_T1pre", "RHUH-0001_0_t1"),
        *("T1_r2s_bet_reg", "X1_t1_bet", "exam_hdbet_brats_t1", "T1_to_SRI_brain"),
        *("sub-01_ses-02_T1w", "sub-1_space-FLAIR_T1w", "sub-1_T1w_space-T2w"),
        *("AX_T1_FLAIR", "SAG_T1_FLAIR", "t1_tirm_tra_dark-fluid", "T1_3D_FLAIR"),
        *(
            "4_AX_T1",
            "t1_se_tra",
            "t1_fl2d_tra",
            "3D_T1_TFE",
            "MPRAGE",
            "t1_mprage_sag",
        ),
        *("AX_T1_pre_gd", "T1_precontrast", "T1_without_contrast", "T1_MPRAGE_noGd"),
        *("T1_pre_contrast", "AX_T1_W_O_GD", "T1_native", "T1_nativ", "Img1_Native_T1"),
        *(
            "T1_ohne_KM",
            "T1_sans_gado",
            "T1_sin_contraste",
            "T1_unenhanced",
            "T1_plain",
        ),
        *("T1_non-contrast", "T1_no_contrast", "T1_noncontrast", "T1_wo_contrast"),
        *("T1_in_t1c", "T1_to_T1ce", "T1_reg_T1ce", "T1_space-T1Gd", "t12flair"),
        *("T1_voor_contrast", "T1_sem_contraste", "T1_uten_kontrast", "T1_przed_KM"),
        *(
            "T1_kontrasts\u0131z",
            "T1_kontrastfrei",
            "T1平扫",
            "T1_pingsao",
            "T1_造影なし",
        ),
        *("sub-01_ce-none_T1w", "T1_contrast-free", "T1_без_контраста"),
        *("sT1W_SE", "T1_SPACE_sag", "T1_avant_injection", "T1_Patient_MPRAGE"),
        *("sub-01_ses-post_T1w", "sub-KM_ses-02_T1w", "ses_post_run_1_T1w"),
        *("post-op_t1", "postop_T1", "T1_post_op", "T1_postsurgery", "preRT_T1"),
    ),
    T1GD: (
        *("BraTS2021_01480_t1ce", "BraTS-GLI-00000-000-t1c", "Brats18_2013_2_1_t1ce"),
        *("VSD.Brain.XX.O.MR_T1c.12345", "T1c_subtrMeanDivStd", "UCSF-PDGM-0004_T1c"),
        *("UPENN-GBM-00001_11_T1GD", "UCSD-PTGBM-0002_01_T1post", "RHUH-0001_0_t1ce"),
        *("CT1_r2s_bet", "X1_t1c_bet", "exam_hdbet_brats_t1c", "T1CE_to_SRI_brain"),
        *("sub-01_ce-gad_T1w", "sub-01_ce-GADOLINIUM_T1w", "cT1w", "T1KM", "T1wce"),
        *("BRAIN_W_WO_CONTRAST_AX_T1_POST", "BRAIN_WITHOUT_AND_WITH_CONTRAST_T1_GD"),
        *("AX_T1_POST", "AX_T1_FSE_POST", "T1_MPRAGE_POST", "MPRAGE_POST", "T1-CE"),
        *("t1_mpr_ns_sag_p2_iso_KM", "T1_axial_post_contrast", "AX_T1_C+", "Ax_T1_+C"),
        *("T1W_3D_TFE_GD", "T1_postGd", "T1_Gado", "t1_post_contrast", "T1+C", "T1C+"),
        *(
            "AX_T1_FLAIR_POST",
            "T1_ce_mprage",
            "SAG_3D_T1_BRAVO_POST",
            "AX_3D_SPGR_POST",
        ),
        *("T1w_contrast", "T1_MPR_postcontrast", "t1_se_tra_gadovist", "T1_dotarem"),
        *("T1_mit_KM", "T1_avec_gado", "T1_con_contraste", "T1_enhanced", "gd_T1"),
        *(
            "contrast_enhanced_T1",
            "T1_Kontrastmittel",
            "T1_nach_KM",
            "Img2_T1_Gd_Weighted",
        ),
        *("P1_T1ce_to_T1", "t1ce2t1", "t1c_in_flair", "T1Gd_reg_T2", "9_t1_se_tra_KM"),
        *(
            "T1_GBCA",
            "T1_Elucirem",
            "T1_gadoteridol",
            "T1_wGd",
            "T1_with_GAD",
            "T1_enh",
        ),
        *("T1_z_kontrastem", "T1_po_kontrascie", "T1_kontrastli", "T1_com_contraste"),
        *("T1_injecté", "T1_après_gado", "T1_injecte\u0301", "T1_dopo_mdc", "T1 mdc"),
        *("T1_zengqiang", "T1增强", "轴位T1增强", "T1_造影", "T1_\u0441_контрастом"),
        *("sT1W_SE_GD", "sT1W_3D_TFE_post", "3D_FSPGR_C", "T1_SPACE_KM_reg_T1ce"),
        "AX_T1_POST_GD_FLAIR_TCGA-XX_GE_AX_T1_POST_GD_FLAIR_RM_13_t1c",
    ),
    T2W: (
        *("BraTS2021_01480_t2", "BraTS-GLI-00000-000-t2w", "Brats18_2013_2_1_t2"),
        *("VSD.Brain.XX.O.MR_T2.54515", "T2_subtrMeanDivStd", "UCSF-PDGM-0004_T2_bias"),
        *("UPENN-GBM-00001_11_T2", "UCSD-PTGBM-0002_01_T2", "RHUH-0001_0_t2"),
        *("T2_r2s_bet_reg", "X1_t2_bet", "exam_hdbet_brats_t2", "T2_to_SRI_brain"),
        *("sub-01_ses-02_T2w", "sub-1_space-T1w_T2w", "sub-1_T2w_space-FLAIR"),
        *("sT2W_TSE", "eT2W", "sT2W_TSE_to_T1", "eT2W_reg_T1ce", "T2_CUBE"),
        *("6_AX_T2", "6_t2_tse_tra", "Img3_T2_Weighted", "MR_AX_T2_20190514093011_6"),
        *("P1_T2_to_T1", "T2_reg_T1ce", "T2_in_t1c", "t22t1", "T2toT1", "T2_post"),
        "AX_T2_FR-FSE_RF2_150_TCGA-XX_GE_AX_T2_FR-FSE_RF2_150_RM_4_t2",
    ),
}
IN_DOUBT = (
    *("T1_T2", "FLAIR_T1", "T2_2_FLAIR", "T2_space_FLAIR", "T2_FLAIR_space", "DWI_T2"),
    *("in_T1_FLAIR", "FLAIR_T1space", "T1_pre_post", "T1_con", "T1ce_pre", "ADC_T1"),
    *("KM_0012_T1", "MU-Glioma-Post_0003_T1", "AX_T2_GRE", "post", "sag_3d_km"),
    *("P1_post_T1", "KM_T1", "T1_delayed", "dyn_T1", "t1gd_minus_t1"),
    *("BRAIN_W_AND_WO_CONTRAST_AX_T1", "T1_with_and_without_contrast"),
    *("MD_to_T1", "perfmap_in_T1_space", "T1_zq", "T1_pos"),
    *("FLAIR_hospital_T2", "T1_hospital_FLAIR"),
)
NO_SEQUENCE = (
    *("CT_to_T1", "PET_in_T1_space", "pd_reg_T2"),
    *("BRATS_001", "t10_t2x", "ADC_to_T1", "SWI", "dwi", "T2star", "T1map", "noce"),
    *("patient_0001", "hospital", "scan", "medicon", "scout", "km12", ""),
    *("T1_bias_field", "T1_prob", "MP2RAGE_INV1", "T1_dyn"),
)

# Files of one examination, in the order of the sequences; {} is the case's name.
EXAMINATIONS = (
    ("{}_flair", "{}_t1", "{}_t1ce", "{}_t2"),
    ("{}-t2f", "{}-t1n", "{}-t1c", "{}-t2w"),
    ("{}_FLAIR", "{}_T1pre", "{}_T1post", "{}_T2"),
    ("{}_FLAIR_to_T1", "{}_T1", "{}_T1ce_to_T1", "{}_T2_to_T1"),
    ("{}_FLAIR_reg_T1ce", "{}_T1_reg_T1ce", "{}_T1ce", "{}_T2_reg_T1ce"),
    ("{}_fla_bet", "{}_t1_bet", "{}_t1c_bet", "{}_t2_bet"),
    ("{}_AX_T2_FLAIR", "{}_AX_T1", "{}_AX_T1_POST", "{}_AX_T2"),
    ("{}_AX_FLAIR", "{}_AX_T1_FLAIR", "{}_AX_T1_FLAIR_POST", "{}_AX_T2"),
    ("{}_tirm_tra_dark-fluid", "{}_t1_se_tra", "{}_t1_se_tra_KM", "{}_t2_tse_tra"),
    ("{}_FLAIR", "{}_T1w", "{}_ce-gad_T1w", "{}_T2w"),
    ("{}_FL_to_SRI", "{}_T1_to_SRI", "{}_T1CE_to_SRI", "{}_T2_to_SRI"),
    (
        "{}_FLAIR_r2s_bet_reg",
        "{}_T1_r2s_bet_reg",
        "{}_CT1_r2s_bet",
        "{}_T2_r2s_bet_reg",
    ),
    ("{}_FLAIR", "{}_T1_native", "{}_T1_gadovist", "{}_T2"),
    ("{}_FLAIR_POST_GD", "{}_T1", "{}_T1_POST_GD", "{}_T2"),
)
CASE_NAMES = (
    *("P1", "sub-01_ses-post", "sub-01_ses-pre", "Post_0003", "KM", "FL_0012"),
    *("MU-Glioma-Post_0003_Timepoint_1", "pre_op_7", "UKHD_postRT", "Native", "NC_7"),
    *("UCSD-PTGBM-0002_01", "native_space", "C1", "TCGA-02-0003_1997.06.08", "GD01"),
    *("week-044-2", "T1project", "patient_2", "brain", "with_met", "to_T1", "AAAC"),
)
