"""Help of the options that choose what a network runs on."""

from __future__ import annotations

DEVICE_HELP = (
    "auto, cpu, gpu or gpu:N; intel-gpu or intel-gpu:N for one that OpenVINO lists "
    "(not tested)"
)
RUNTIME_HELP = (
    "library that runs the network; auto: OpenVINO on the CPU, TensorFlow on GPUs"
)
PRECISION_HELP = (
    "type of number that the network computes with; auto: float32 on CPUs, mostly "
    "float16 on GPUs; bfloat16: faster on CPUs that have it, such as those with AMX, "
    "but it changed probabilities by up to 0.04"
)
OF_CALL, OF_SETTINGS = "; default: auto", "; default: as in the settings"
