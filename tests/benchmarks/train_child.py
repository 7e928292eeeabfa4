"""Train with sampled patches and with one fixed batch; print voxels per second."""

from __future__ import annotations

import json
import time

import numpy as np

PATCH = (64, 64, 64)
BATCH, STEPS, ROUNDS = 2, 6, 2


def voxels_per_s(model, batches) -> float:
    started = time.perf_counter()
    voxels = 0
    for images, targets in batches:
        model.train_on_batch(images, targets)
        voxels += targets[..., 0].size
    return voxels / (time.perf_counter() - started)


def main() -> None:
    from unet_gui.networks.engine.backend import start_backend

    start_backend("cpu")
    from unet_gui.networks.architectures.registry import build_network
    from unet_gui.networks.training.data.patches import PatchDataset
    from unet_gui.networks.training.data.plan import PatchPlan
    from unet_gui.networks.training.data.training_case import TrainingCase
    from unet_gui.networks.training.loop import drawn_ahead
    from unet_gui.networks.training.losses import LOSSES

    def training_case(seed: int) -> TrainingCase:
        """A case of noise, as large as a brain at 2 mm."""
        random = np.random.default_rng(seed)
        labels = np.zeros((72, 90, 72), np.uint8)
        labels[20:40, 30:60, 20:50] = random.integers(0, 4, (20, 30, 30))
        channels = random.normal(size=(*labels.shape, 4)).astype(np.float32)
        return TrainingCase(f"noise {seed}", channels, labels)

    model = build_network("unet3d", {"depth": 4, "base_filters": 12})
    model.compile("adam", loss=LOSSES["dice+cross-entropy"], jit_compile=False)
    plan = PatchPlan(
        shape=PATCH,
        class_members=((1,), (2,), (3,)),
        batch=BATCH,
        steps_per_epoch=STEPS,
    )
    dataset = PatchDataset([training_case(seed) for seed in range(3)], plan)
    kept = dataset[0]
    model.train_on_batch(*kept)  # tracing
    rates = []
    for _ in range(ROUNDS):
        drawn = voxels_per_s(model, drawn_ahead(dataset))
        rates.append((drawn, voxels_per_s(model, [kept] * STEPS)))
    ours, reference = (max(column) for column in zip(*rates, strict=True))
    print(json.dumps({"ours": ours, "reference": reference}), flush=True)


main()
