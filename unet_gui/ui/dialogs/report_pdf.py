"""Reports as PDF, set by Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QEventLoop,
    QIODevice,
    QMarginsF,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from unet_gui.core.speech import ENGLISH
from unet_gui.io.atomic import writing
from unet_gui.io.report.rich_text import rich_text
from unet_gui.ui.dialogs.report_pages import print_pages

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.report import Report
    from unet_gui.core.speech import Speech

_FONT_PT = 9.5
_DOTS_PER_INCH = 300
_CHART_SCALE = 4  # of a chart against its size on the page at 96 dots an inch


def write_pdf(path: Path, report: Report, speech: Speech = ENGLISH) -> None:
    """Write a report as PDF in A4, with the numbers of its pages.

    An application of Qt must be there.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    timers = QEventLoop()  # those of the layout need one on a thread that has none
    content = QBuffer()  # as Qt tells no error of a disk
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(speech.say(report.title))
    writer.setCreator("unet-gui")
    print_pages(document_of(report, speech), writer)
    with writing(path) as partial:
        partial.write_bytes(content.data().data())
    del timers


def document_of(
    report: Report, speech: Speech = ENGLISH, *, is_on_screen: bool = False
) -> QTextDocument:
    """Return a report as Qt's document, with its pictures.

    Parameters
    ----------
    is_on_screen : bool
        Whether pictures have the pixels of the screen, where Qt reduces them coarsely.
    """
    page = rich_text(report, speech)
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(_FONT_PT)
    document.setDefaultFont(font)
    kind = QTextDocument.ResourceType.ImageResource.value
    smooth = Qt.TransformationMode.SmoothTransformation
    pictures = {name: _image(rgb) for name, rgb in page.slices.items()}
    pictures |= {name: _drawn(svg) for name, svg in page.charts.items()}
    for name, image in pictures.items():
        width = page.widths[name]
        fit = image.scaledToWidth(width, smooth) if is_on_screen else image
        document.addResource(kind, QUrl(name), fit)
    document.setHtml(page.html)
    return document


def _image(rgb: npt.NDArray[np.uint8]) -> QImage:
    rows, columns, _ = rgb.shape
    image = QImage(rgb.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return image.copy()  # of its own memory


def _drawn(svg: str) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # not needed to start

    renderer = QSvgRenderer(svg.encode())
    size: QSize = renderer.defaultSize() * _CHART_SCALE
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def write_pdf_without_window(
    path: Path, report: Report, speech: Speech = ENGLISH
) -> None:
    """Write a report as PDF from the command line, where no application runs.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    application = QGuiApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication([])
    write_pdf(path, report, speech)
