"""Measurements as the terminal shows them, made from their records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.cli.terminal.columns import aligned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SHOWN_PERCENTILES = ("p5", "p50", "p95")


def region_name(region: str) -> str:
    """Return a region as it is written in the terminal."""
    return region.replace("non_", "non-").replace("_", " ")


def measurements_text(record: Mapping[str, Any]) -> str:
    """Return the measurements of a case in lines."""
    volumes = ", ".join(
        f"{region_name(region)} {ml:.2f} mL"
        for region, ml in record["volumes_ml"].items()
    )
    lines = [record["case"], f"volumes: {volumes}"]
    lines += _lesion_lines(record)
    lines += _intensity_lines(record["intensities"])
    lines += [f"note: {note}" for note in record["notes"]]
    return "\n".join(lines)


def _lesion_lines(record: Mapping[str, Any]) -> list[str]:
    lesions, region = record["lesions"], region_name(record["region"])
    if not lesions:
        return [f"lesions of {region}: none"]
    plane = record["plane"]
    title = (
        f"lesions of {region}; diameters in the {plane['name']} plane "
        f"({plane['reason']}), slices of {plane['thickness_mm']:.3g} mm:"
    )
    header = (
        *("", "mL", "side", "long x short mm", "product", "largest product"),
        *("3-D mm", "sphericity", "measurable"),
    )
    rows = [header, *(_lesion_cells(lesion) for lesion in lesions)]
    return [title, *(f"  {line}" for line in aligned(rows))]


def _lesion_cells(lesion: Mapping[str, Any]) -> tuple[str, ...]:
    longest, largest = lesion["longest"], lesion["largest_product"]
    return (
        str(lesion["number"]),
        f"{lesion['volume_ml']:.2f}",
        _place(lesion),
        f"{longest['long_mm']:.1f} x {longest['short_mm']:.1f} "
        f"(slice {longest['slice']})",
        f"{longest['product_mm2']:.0f} mm²",
        f"{largest['product_mm2']:.0f} mm² (slice {largest['slice']})",
        f"{lesion['longest_3d_mm']:.1f}",
        f"{lesion['sphericity']:.2f}",
        "yes" if lesion["measurable"] else f"no: {lesion['not_measurable_because']}",
    )


def _place(lesion: Mapping[str, Any]) -> str:
    told = [lesion["side"]]
    told.append("crosses midline" if lesion["crosses_midline"] else "")
    told.append("at border" if lesion["touches_brain_border"] else "")
    return ", ".join(filter(None, told)) or "-"


def _intensity_lines(intensities: Mapping[str, Mapping[str, Any]]) -> list[str]:
    if not intensities:
        return []
    header = ("", "", "mean", "sd", *(f"{p[1:]} %" for p in _SHOWN_PERCENTILES))
    rows: list[Sequence[str]] = [header]
    for region, sequences in intensities.items():
        for sequence, facts in sequences.items():
            numbers = (facts[name] for name in ("mean", "sd", *_SHOWN_PERCENTILES))
            cells = ("-" if n is None else f"{n:.4g}" for n in numbers)
            rows.append((region_name(region), sequence, *cells))
    return ["intensities:", *(f"  {line}" for line in aligned(rows))]


def comparison_text(record: Mapping[str, Any]) -> str:
    """Return the scores lesion by lesion of a comparison in lines."""
    header = ("", "Dice", "HD95 mm", "found", "missed", "false")
    rows: list[Sequence[str]] = [header]
    for region, row in record["regions"].items():
        scores = row["lesions"]
        counts = (str(scores[name]) for name in ("found", "missed", "false"))
        rows.append(
            (
                region_name(region),
                f"{scores['dice']:.3f}",
                f"{scores['hd95_mm']:.2f}",
                *counts,
            )
        )
    title = "lesion by lesion (BraTS 2023; a missed or false lesion: Dice 0, HD95 374):"
    return "\n".join([title, *aligned(rows)])


def follow_text(record: Mapping[str, Any]) -> str:
    """Return a follow-up in lines."""
    targets = ", ".join(map(str, record["targets"])) or "none is measurable"
    by = {
        "longest": "longest diameter and the longest one perpendicular to it",
        "largest_product": "largest product",
    }[record["products_by"]]
    title = (
        f"{record['criteria']}, {region_name(record['region'])}; targets: {targets}; "
        f"products by the {by}; baseline: examination {record['baseline']}"
    )
    header = (
        *("", "case", "date", "sum of products", "volume", "nadir"),
        *("response", "by product", "by volume"),
    )
    rows = [header, *(_time_cells(entry) for entry in record["examinations"])]
    lines = [title, *aligned(rows)]
    for entry in record["examinations"]:
        lines += _time_lines(entry)
    return "\n".join([*lines, "", record["note"]])


def _time_cells(entry: Mapping[str, Any]) -> tuple[str, ...]:
    told = entry["response"]
    first = (
        str(entry["number"]),
        entry["case"],
        entry["date"] or "-",
        f"{entry['product_mm2']:.0f} mm²",
        f"{entry['volume_ml']:.2f} mL",
    )
    if told is None:
        return (*first, "-", "-", "-", "-")
    nadir = f"{told['nadir_product_mm2']:.0f} mm², {told['nadir_volume_ml']:.2f} mL"
    return (*first, nadir, told["kind"], told["by_product"], told["by_volume"])


def _time_lines(entry: Mapping[str, Any]) -> list[str]:
    told = entry["response"]
    sentences = [change["sentence"] for change in entry["changes"]]
    if told is not None:
        sentences.append(f"{told['title']}: {told['rule']}")
        sentences += told["open"]
    if not sentences:
        return []
    return ["", f"Examination {entry['number']}:", *(f"  {s}" for s in sentences)]
