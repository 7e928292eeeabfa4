"""The page of a model: one source for the window, the command line and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.labels import region_title
from unet_gui.core.measuring.metrics import MISSED_HD95_MM
from unet_gui.core.model.card_metrics import (
    FAILURE_DICE,
    case_rows,
    case_tables,
    dice_comparison,
    failures,
    has_missed_region,
    judged_region,
    mean_rows,
    mean_table,
    not_measured,
    seen_cases,
)
from unet_gui.core.model.card_page import CardPage, CardSection
from unet_gui.core.model.card_stages import class_name, decision_text, stage_facts
from unet_gui.core.model.card_training import (
    saw_all_cases,
    training_facts,
    validation_cases,
)
from unet_gui.core.model.card_values import entries, listed, names, number
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.model.training_cases import (
    SEEN_CASES,
    SEEN_IN_TRAINING,
    training_case_names,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.model.card_page import CardTable, Fact
    from unet_gui.core.model.model_spec import ModelSpec

NOT_MEASURED = "This model was not measured."
_OTHER_SPLIT = "With weights trained on another split of the data, not these."


def card_page(spec: ModelSpec) -> CardPage:
    """Return the page of a model, in words and tables.

    Entries that a card lacks are left out or named as missing; no content of a card
    makes this fail.
    """
    metrics = _with_seen_cases(spec)
    splits = {f": {k}": entries(v) for k, v in entries(metrics.get("splits")).items()}
    sections = [
        CardSection("Model", _model_facts(spec)),
        *_metric_sections(metrics, _measured_on(spec), ""),
        *(
            section
            for title, of_split in splits.items()
            for section in _metric_sections(
                of_split, str(of_split.get("whose") or _OTHER_SPLIT), title
            )
        ),
        *_weak_point_sections(metrics),
        *_missing_sections(spec),
        *_cost_sections(metrics),
        CardSection("Training", training_facts(spec.card.training)),
        *_threshold_sections(metrics),
        *_more_metrics(metrics, ""),
        *(
            section
            for title, of_split in splits.items()
            for section in _more_metrics(of_split, title)
        ),
    ]
    return CardPage(spec.card.title or spec.id, summary_text(spec), tuple(sections))


def _with_seen_cases(spec: ModelSpec) -> dict[str, Any]:
    """Return the metrics with the names of the cases that the weights were trained on.

    Metrics of a model that saw all cases are those of other weights.
    """
    metrics, training = dict(spec.card.metrics), spec.card.training
    if not saw_all_cases(training):
        known = {*names(metrics.get(SEEN_CASES)), *training_case_names(training)}
        metrics[SEEN_CASES] = sorted(known)
    return metrics


def summary_text(spec: ModelSpec) -> str:
    """Return a sentence about the classes and the sequences of a model."""
    marked = listed(class_name(c.name) for c in spec.classes) or "nothing"
    noun = " tumour" if marked.endswith("enhancing") else ""
    stages = f", in {len(spec.stages)} stages" if len(spec.stages) > 1 else ""
    return f"Marks {marked}{noun} on {listed(spec.sequences)}{stages}."


def may_lack_text(spec: ModelSpec) -> str:
    """Return the sequences that may be missing from a case."""
    if not spec.may_lack:
        return "none"
    most = min(MOST_LACKING, len(spec.may_lack), len(spec.sequences) - 1)
    count = "one" if most == 1 else "one or two"
    if len(spec.may_lack) == 1:
        return spec.may_lack[0]
    return f"{count} of {listed(spec.may_lack)}"


def _model_facts(spec: ModelSpec) -> tuple[Fact, ...]:
    card = spec.card
    facts = (
        ("Id", f"{spec.id}, version {card.version}" if card.version else spec.id),
        ("Takes", listed(spec.sequences)),
        ("May be missing", may_lack_text(spec)),
        *stage_facts(spec),
        ("Marks a voxel", decision_text(spec.classes)),
        ("Leaves out", _small_components_text(spec)),
        ("Is not sure of", _small_classes_text(spec)),
        ("Licence", card.licence or "not stated"),
        ("Citation", card.citation or "not stated"),
    )
    return tuple(fact for fact in facts if fact[1])


def _small_components_text(spec: ModelSpec) -> str:
    if not spec.least_piece_ml:
        return ""
    return (
        f"connected components below {spec.least_piece_ml:g} mL and 2 % of the largest"
    )


def _small_classes_text(spec: ModelSpec) -> str:
    return "; ".join(
        f"less than {entry.least_ml:g} mL of {class_name(entry.name)} in a case, and "
        f"marks it as {class_name(entry.instead)}"
        for entry in spec.classes
        if entry.least_ml
    )


def _measured_on(spec: ModelSpec) -> str:
    """Return the cases on which a model was measured, as far as its card says."""
    metrics = spec.card.metrics
    cases, kept = case_rows(metrics), validation_cases(spec.card.training)
    if not cases and not mean_rows(metrics):
        if entries(metrics.get("splits")):
            return "These weights were not measured; those of other splits were."
        return NOT_MEASURED
    if not cases:
        return "The card does not name the cases on which the model was measured."
    count = "1 case" if len(cases) == 1 else f"{len(cases)} cases"
    if saw_all_cases(spec.card.training):
        return f"On {count}, by another run of the recipe: these weights saw all cases."
    if kept.issuperset(cases):
        return f"On {count} that the model was not trained on."
    return f"On {count}; the card does not say that they were kept from training."


def _metric_sections(
    metrics: Mapping[str, Any], measured_on: str, suffix: str
) -> list[CardSection]:
    """Return the means with remarks about them, and the metrics by case."""
    mean, by_case = mean_table(metrics), case_tables(metrics)
    sentences = [measured_on, str(metrics.get("note") or ""), _failed_text(metrics)]
    sentences.append(_seen_text(metrics))
    if mean is not None:
        missing = not_measured(mean)
        sentences.append(f"Not measured: {listed(missing)}." if missing else "")
    if has_missed_region(metrics):
        sentences.append(
            f"An HD95 of {MISSED_HD95_MM:.1f} mm stands for a region that was missed, "
            "or marked where there is none."
        )
    found = [CardSection(f"Metrics{suffix}", (), _some(mean), _said(sentences))]
    if by_case:
        found.append(CardSection(f"Cases{suffix}", (), by_case[:1], (), is_detail=True))
    return found


def _more_metrics(metrics: Mapping[str, Any], suffix: str) -> list[CardSection]:
    """Return the metrics by case after the first, which stands beside the means."""
    tables = case_tables(metrics)[1:]
    title = f"More metrics by case{suffix}"
    return [CardSection(title, (), tables, (), is_detail=True)] if tables else []


def _seen_text(metrics: Mapping[str, Any]) -> str:
    seen = seen_cases(metrics)
    if not seen:
        return ""
    return (
        f"{SEEN_IN_TRAINING.capitalize()}: {listed(seen)}; these metrics say nothing "
        "about other cases."
    )


def _failed_text(metrics: Mapping[str, Any]) -> str:
    cases = case_rows(metrics)
    if not cases:
        return ""
    region = region_title(judged_region(cases.values())).lower()
    below = f"below {FAILURE_DICE:g} for the {region}"
    failed = failures(cases)
    if not failed:
        return f"No case has a Dice {below}."
    count = "1 case" if len(failed) == 1 else f"{len(failed)} cases"
    return f"Failures: {count} of {len(cases)} with a Dice {below}: {listed(failed)}."


def _weak_point_sections(metrics: Mapping[str, Any]) -> list[CardSection]:
    """Return what the model is known to do badly, as the card says it."""
    found = names(metrics.get("weak_points"))
    return [CardSection("Weak points", (), (), tuple(found))] if found else []


def _missing_sections(spec: ModelSpec) -> list[CardSection]:
    metrics = spec.card.metrics
    table = dice_comparison(
        "Mean Dice, and the change",
        "none missing",
        metrics,
        {f"without {n}": row for n, row in entries(metrics.get("missing")).items()},
    )
    sentences = [str(metrics.get("missing_note") or "")] if table else []
    if "T1Gd" in spec.may_lack:
        sentences.append("Without T1Gd no enhancing tumour is marked.")
    if table is None and spec.may_lack:
        sentences.append("It was not measured how much a missing sequence costs.")
    if not sentences:
        return []
    return [CardSection("Missing sequences", (), _some(table), _said(sentences))]


def _threshold_sections(metrics: Mapping[str, Any]) -> list[CardSection]:
    variants = {
        "not fitted": metrics.get("dice_at_half"),
        "fitted to others": metrics.get("dice_left_out"),
    }
    table = dice_comparison("Mean Dice", "as shipped", metrics, variants)
    if table is None:
        return []
    text = (
        "Not fitted: thresholds of 0.5 and no temperatures. Fitted to others: each "
        "case decided by what was fitted to all others."
    )
    return [CardSection("Thresholds", (), (table,), (text,), is_detail=True)]


def _cost_sections(metrics: Mapping[str, Any]) -> list[CardSection]:
    """Return time, memory, and the changes that half precision makes."""
    seconds = [
        s
        for v in entries(metrics.get("seconds")).values()
        if (s := number(v)) is not None
    ]
    peak = number(metrics.get("peak_bytes"))
    facts = []
    if seconds:
        mean = sum(seconds) / len(seconds)
        facts.append(("Time", f"{mean:.1f} s a case, {max(seconds):.1f} s at most"))
    if peak is not None:
        facts.append(("Memory", f"{peak / 1e9:.1f} GB at most, with the program"))
    facts += _precision_facts(entries(metrics.get("mixed_precision")))
    missing = [
        name
        for name, is_there in (("time", bool(seconds)), ("memory", peak is not None))
        if not is_there
    ]
    text = f"Not measured: {listed(missing)}." if missing else ""
    return [CardSection("Time and memory", tuple(facts), (), _said([text]))]


def _precision_facts(found: Mapping[str, Any]) -> list[Fact]:
    """Return the changes of results with half precision."""
    titles = {
        "largest": "largest change of a probability",
        "percentile_95": "95 % of them below",
    }
    parts = [
        f"{title} {value:.2g}"
        for key, title in titles.items()
        if (value := number(found.get(key))) is not None
    ]
    others = [
        f"{key.replace('_', ' ')} {value:.3g}"
        for key, raw in found.items()
        if key not in titles and (value := number(raw)) is not None
    ]
    text = ", ".join((*parts, *others))
    kind = found.get("type")
    caption = f"Half precision ({kind})" if isinstance(kind, str) else "Half precision"
    return [(caption, text)] if text else []


def _some(table: CardTable | None) -> tuple[CardTable, ...]:
    return () if table is None else (table,)


def _said(sentences: list[str]) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences if sentence)
