#!/usr/bin/env bash
# Makes .venv with the program and its tests. It can be run again at any time, and is
# quick if nothing is missing. PYTHON=/path/to/python chooses the interpreter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stamp=.venv/unet-gui-installed

# Packages of Debian and Ubuntu that Qt and the tests need in addition to Python.
system_packages=(
    libegl1 libgl1 libgl1-mesa-dri libopengl0 libglib2.0-0 libdbus-1-3 libfontconfig1
    libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1 fonts-dejavu-core
    xvfb xauth xdotool
)

say() { printf '%s\n' "$*" >&2; }

is_supported() { # the same limits as requires-python in pyproject.toml
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
        2>/dev/null
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if command -v "$candidate" >/dev/null && is_supported "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    say "unet-gui needs Python 3.11, 3.12 or 3.13, and found none of them" \
        "(python3 is $(python3 --version 2>/dev/null || echo 'missing'))." \
        "Install one, or name it: PYTHON=/path/to/python3.12 bash resources/setup.sh"
    return 1
}

missing_packages() { # $1: the interpreter
    local package installed
    installed=" $(dpkg-query --show --showformat '${Package}:${db:Status-Status} ') "
    for package in "${system_packages[@]}"; do
        case $installed in # newer releases add t64 to some names
            *" $package:installed "* | *" ${package}t64:installed "*) ;;
            *) echo "$package" ;;
        esac
    done
    if [ ! -x .venv/bin/python ] && ! "$1" -c 'import ensurepip' 2>/dev/null; then
        "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 1
    fi
}

apt_install() {
    as_root apt-get update -q &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends "$@"
}

install_system_packages() { # $1: the interpreter
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    local missing
    missing=$(missing_packages "$1" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    say "Installing system packages: $missing"
    # shellcheck disable=SC2086 # package names contain no spaces
    apt_install $missing >&2 && return
    say "These system packages could not be installed from here. Run this line as an" \
        "administrator, then start again:"
    say "    apt-get update && apt-get install -y --no-install-recommends $missing"
}

installation_inputs() { # with the path: a moved folder needs new scripts
    pwd
    cat pyproject.toml
}

is_current() {
    [ -x .venv/bin/unet-gui ] && is_supported .venv/bin/python &&
        installation_inputs | cmp -s - "$stamp"
}

install_python_packages() { # $1: the interpreter
    if ! is_supported .venv/bin/python; then
        "$1" -m venv --clear .venv
    fi
    say "Installing unet-gui and its Python packages into .venv (some minutes, the" \
        "first time)"
    .venv/bin/python -m pip install --disable-pip-version-check --editable '.[test]'
    installation_inputs >"$stamp"
}

python=$(find_python)
install_system_packages "$python"
is_current || install_python_packages "$python"
.venv/bin/python -m compileall -q unet_gui # so that even the first start is quick
