from __future__ import annotations

import psutil
import pytest

from unet_gui.core.free_memory import available_bytes, total_bytes

GIB = 1 << 30


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Return a machine with 8 GiB available and control groups in a folder."""
    memory = psutil.virtual_memory()._replace(available=8 * GIB)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)

    def write(path: str, text: object) -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{text}\n", "utf-8")

    return write


def test_this_machine_has_available_memory() -> None:
    assert 0 < available_bytes() < 1 << 50


def test_the_size_of_the_memory_is_the_one_that_psutil_tells() -> None:
    assert total_bytes() == pytest.approx(psutil.virtual_memory().total, rel=0.01)


def test_the_available_memory_of_the_system(machine, tmp_path) -> None:
    machine("proc/self/cgroup", "0::/")
    assert available_bytes(tmp_path) == 8 * GIB


def test_the_limit_of_a_container(machine, tmp_path) -> None:
    machine("proc/self/cgroup", "0::/")
    machine("sys/fs/cgroup/memory.max", 4 * GIB)
    machine("sys/fs/cgroup/memory.current", 3 * GIB)
    assert available_bytes(tmp_path) == GIB
    machine("sys/fs/cgroup/memory.stat", f"anon 7\ninactive_file {2 * GIB}")
    assert available_bytes(tmp_path) == 3 * GIB
    machine("sys/fs/cgroup/memory.max", "max")
    assert available_bytes(tmp_path) == 8 * GIB


def test_the_limit_of_the_parent_group(machine, tmp_path) -> None:
    machine("proc/self/cgroup", "0::/user.slice/app.scope")
    machine("sys/fs/cgroup/user.slice/memory.max", 2 * GIB)
    machine("sys/fs/cgroup/user.slice/memory.current", GIB)
    assert available_bytes(tmp_path) == GIB


def test_control_groups_of_version_1(machine, tmp_path) -> None:
    machine("proc/self/cgroup", "9:name=systemd:/\n4:cpu,memory:/docker/a1\n0::/")
    machine("sys/fs/cgroup/memory/memory.limit_in_bytes", 5 * GIB)
    machine("sys/fs/cgroup/memory/memory.usage_in_bytes", 6 * GIB)
    assert available_bytes(tmp_path) == 0
