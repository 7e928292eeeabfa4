"""The renderer, which draws surfaces with OpenGL into a picture outside the window.

A QOpenGLWidget, even a hidden one, would make Qt compose the whole window with OpenGL.
Without a graphics card, each repaint of a slice would then take 12 to 30 ms instead of
less than one (decision 10). The renderer therefore draws into its own framebuffer,
and a plain widget paints the picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QMatrix4x4,
    QOffscreenSurface,
    QOpenGLContext,
    QOpenGLFunctions,
    QSurfaceFormat,
    QVector3D,
    QVector4D,
)
from PySide6.QtOpenGL import (
    QOpenGLBuffer,
    QOpenGLFramebufferObject,
    QOpenGLFramebufferObjectFormat,
    QOpenGLShader,
    QOpenGLShaderProgram,
    QOpenGLVertexArrayObject,
)
from shiboken6 import VoidPtr

from unet_gui.ui.surface.shaders import (
    LINE_FRAGMENT,
    LINE_VERTEX,
    SURFACE_FRAGMENT,
    SURFACE_VERTEX,
)

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtCore import QSize

    from unet_gui.controllers.scenes.surface_scene import SurfaceLayer, SurfaceScene
    from unet_gui.core.view3d.orbit_camera import OrbitCamera
    from unet_gui.core.view3d.surfaces import Surface

_WITHOUT_OPENGL = {"offscreen", "minimal", "vnc", "linuxfb"}
_SAMPLES = 4
_LINE_COLOUR = (1.0, 0.77, 0.24)  # as of the crosshair in the slices
_AXIS_OPACITY, _FRAME_OPACITY = 0.75, 0.25
_AXES = 3  # the axes are the first lines of a scene
_FLOAT_BYTES = 4

# constants of OpenGL that Qt does not provide
_COLOR_BIT, _DEPTH_BIT = 0x4000, 0x0100
_TRIANGLES, _LINES = 0x0004, 0x0001
_FLOAT, _UNSIGNED_INT = 0x1406, 0x1405
_DEPTH_TEST, _BLEND, _CULL_FACE = 0x0B71, 0x0BE2, 0x0B44
_LEQUAL = 0x0203
_SRC_ALPHA, _ONE_MINUS_SRC_ALPHA = 0x0302, 0x0303


class NoOpenGLError(Exception):
    """There is no OpenGL to draw with."""


class SurfaceRenderer:
    """Owns the OpenGL context and the meshes on the graphics card.

    Raises
    ------
    NoOpenGLError
        If the display has no OpenGL 2.1 or OpenGL ES 2.
    """

    def __init__(self, background: tuple[float, float, float] = (0, 0, 0)) -> None:
        self._background = background
        self._context, self._offscreen = _offscreen_context()
        self._make_current()
        self._gl = QOpenGLFunctions(self._context)
        self._gl.initializeOpenGLFunctions()
        self._surface_program = _program(SURFACE_VERTEX, SURFACE_FRAGMENT)
        self._line_program = _program(LINE_VERTEX, LINE_FRAGMENT)
        self._arrays = QOpenGLVertexArrayObject()
        if self._arrays.create():  # a core profile draws nothing without it
            self._arrays.bind()
        self._meshes: dict[Surface, _Mesh] = {}
        self._lines = QOpenGLBuffer(QOpenGLBuffer.Type.VertexBuffer)
        self._lines.create()
        self._targets: dict[int, QOpenGLFramebufferObject] = {}  # by samples
        self._context.doneCurrent()

    def render(
        self,
        scene: SurfaceScene,
        camera: OrbitCamera,
        size: QSize,
        *,
        is_draft: bool = False,
    ) -> QImage:
        """Return the scene as an opaque picture of `size` pixels.

        A draft has jagged edges, but takes half the time without a graphics card.
        """
        self._make_current()
        target = self._target_of(size, 0 if is_draft else _SAMPLES)
        target.bind()
        self._begin(size)
        matrices = _matrices(camera, size)
        if scene.has_crosshair:
            self._draw_lines(scene.lines_mm(), matrices)
        self._keep_only({layer.surface for layer in scene.layers})
        for layer in scene.layers:
            self._draw_layer(layer, matrices)
        picture = target.toImage()
        target.release()
        self._context.doneCurrent()
        return picture.convertToFormat(QImage.Format.Format_RGB32)

    def close(self) -> None:
        """Free the memory of the graphics card."""
        if self._context.makeCurrent(self._offscreen):
            self._keep_only(set())
            self._lines.destroy()
            self._targets.clear()
            self._arrays.destroy()
            self._context.doneCurrent()
        self._offscreen.destroy()

    def _make_current(self) -> None:
        if not self._context.makeCurrent(self._offscreen):
            raise NoOpenGLError

    def _target_of(self, size: QSize, samples: int) -> QOpenGLFramebufferObject:
        target = self._targets.get(samples)
        if target is None or target.size() != size:
            wanted = QOpenGLFramebufferObjectFormat()
            wanted.setAttachment(QOpenGLFramebufferObject.Attachment.Depth)
            wanted.setSamples(samples)
            target = self._targets[samples] = QOpenGLFramebufferObject(size, wanted)
        if not target.isValid():
            raise NoOpenGLError
        return target

    # drawing

    def _begin(self, size: QSize) -> None:
        gl = self._gl
        gl.glViewport(0, 0, size.width(), size.height())
        gl.glColorMask(True, True, True, True)
        gl.glDepthMask(True)
        gl.glClearColor(*self._background, 1.0)
        gl.glClear(_COLOR_BIT | _DEPTH_BIT)
        gl.glEnable(_DEPTH_TEST)
        gl.glDepthFunc(_LEQUAL)
        gl.glEnable(_BLEND)
        gl.glBlendFunc(_SRC_ALPHA, _ONE_MINUS_SRC_ALPHA)

    def _draw_lines(
        self, lines_mm: npt.NDArray[np.float32], matrices: dict[str, QMatrix4x4]
    ) -> None:
        program = self._line_program
        _start(program, matrices)
        self._lines.bind()
        self._lines.allocate(lines_mm.tobytes(), lines_mm.nbytes)
        _set_attribute(program, "position", 0, 3)
        parts = ((0, _AXES, _AXIS_OPACITY), (_AXES, len(lines_mm), _FRAME_OPACITY))
        for first, stop, opacity in parts:
            location = program.uniformLocation("colour")
            program.setUniformValue(location, QVector4D(*_LINE_COLOUR, opacity))
            self._gl.glDrawArrays(_LINES, first * 2, (stop - first) * 2)
        self._lines.release()
        program.release()

    def _draw_layer(self, layer: SurfaceLayer, matrices: dict[str, QMatrix4x4]) -> None:
        """Draw the nearest sheet of a surface over the previous layers."""
        program, mesh = self._surface_program, self._mesh_of(layer.surface)
        _start(program, matrices)
        red, green, blue = (part / 255 for part in layer.colour)
        _set_values(program, opacity=layer.opacity, glass=float(layer.is_glass))
        program.setUniformValue(
            program.uniformLocation("colour"), QVector3D(red, green, blue)
        )
        mesh.bind(program)
        self._gl.glEnable(_CULL_FACE)
        self._gl.glColorMask(False, False, False, False)  # the depth first
        self._draw_triangles(mesh)
        self._gl.glColorMask(
            True, True, True, False
        )  # then the colour, once for each pixel
        self._draw_triangles(mesh)
        self._gl.glColorMask(True, True, True, True)
        self._gl.glDisable(_CULL_FACE)
        mesh.release()
        program.release()

    def _draw_triangles(self, mesh: _Mesh) -> None:
        first = VoidPtr(0)  # PySide6 takes no int here, although its stub says so
        self._gl.glDrawElements(
            _TRIANGLES,
            mesh.count,
            _UNSIGNED_INT,
            first,  # type: ignore[arg-type]
        )

    # meshes on the graphics card

    def _mesh_of(self, surface: Surface) -> _Mesh:
        if surface not in self._meshes:
            self._meshes[surface] = _Mesh(surface)
        return self._meshes[surface]

    def _keep_only(self, surfaces: set[Surface]) -> None:
        for surface in self._meshes.keys() - surfaces:
            self._meshes.pop(surface).destroy()


class _Mesh:
    """A mesh on the graphics card: faces, and positions and normals of vertices."""

    def __init__(self, surface: Surface) -> None:
        self.count = surface.faces.size
        vertices = np.hstack([surface.vertices_mm, surface.normals])
        self._vertices = _filled(QOpenGLBuffer.Type.VertexBuffer, vertices)
        self._faces = _filled(QOpenGLBuffer.Type.IndexBuffer, surface.faces)

    def bind(self, program: QOpenGLShaderProgram) -> None:
        self._vertices.bind()
        _set_attribute(program, "position", 0, 6)
        _set_attribute(program, "normal", 3, 6)
        self._faces.bind()

    def release(self) -> None:
        self._faces.release()
        self._vertices.release()

    def destroy(self) -> None:
        self._vertices.destroy()
        self._faces.destroy()


def _offscreen_context() -> tuple[QOpenGLContext, QOffscreenSurface]:
    if QGuiApplication.platformName() in _WITHOUT_OPENGL:
        raise NoOpenGLError
    wanted = QSurfaceFormat()
    wanted.setDepthBufferSize(24)
    context = QOpenGLContext()
    context.setFormat(wanted)
    if not context.create():
        raise NoOpenGLError
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not surface.isValid():
        raise NoOpenGLError
    return context, surface


def _program(vertex: str, fragment: str) -> QOpenGLShaderProgram:
    program = QOpenGLShaderProgram()
    kinds = QOpenGLShader.ShaderTypeBit
    is_made = (
        program.addShaderFromSourceCode(kinds.Vertex, vertex)
        and program.addShaderFromSourceCode(kinds.Fragment, fragment)
        and program.link()
    )
    if not is_made:
        raise NoOpenGLError
    return program


def _filled(kind: QOpenGLBuffer.Type, data: npt.NDArray[np.generic]) -> QOpenGLBuffer:
    buffer = QOpenGLBuffer(kind)
    buffer.create()
    buffer.bind()
    buffer.allocate(data.tobytes(), data.nbytes)
    buffer.release()
    return buffer


def _start(program: QOpenGLShaderProgram, matrices: dict[str, QMatrix4x4]) -> None:
    program.bind()
    for name, matrix in matrices.items():
        program.setUniformValue(program.uniformLocation(name), matrix)


def _set_values(program: QOpenGLShaderProgram, **values: float) -> None:
    for name, value in values.items():
        # setUniformValue would choose another overload for an integer or a double
        program.setUniformValue1f(program.uniformLocation(name), value)


def _set_attribute(
    program: QOpenGLShaderProgram, name: str, first: int, stride: int
) -> None:
    location = program.attributeLocation(name)
    program.enableAttributeArray(location)
    program.setAttributeBuffer(
        location, _FLOAT, first * _FLOAT_BYTES, 3, stride * _FLOAT_BYTES
    )


def _matrices(camera: OrbitCamera, size: QSize) -> dict[str, QMatrix4x4]:
    shape = (float(size.width()), float(size.height()))
    return {
        "view": QMatrix4x4(camera.view_matrix().ravel().tolist()),
        "projection": QMatrix4x4(camera.projection_matrix(shape).ravel().tolist()),
    }
