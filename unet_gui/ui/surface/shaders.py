"""The shaders, written without a version to suit both OpenGL 2.1 and OpenGL ES 2."""

from __future__ import annotations

SURFACE_VERTEX = """
attribute highp vec3 position;
attribute highp vec3 normal;
uniform highp mat4 view;
uniform highp mat4 projection;
varying highp vec3 seen_at;
varying highp vec3 facing;
void main() {
    highp vec4 place = view * vec4(position, 1.0);
    seen_at = place.xyz;
    facing = mat3(view[0].xyz, view[1].xyz, view[2].xyz) * normal;
    gl_Position = projection * place;
}
"""

# A lamp over the viewer's left shoulder, a weak one from below and a soft shine. Glass
# is clear where it faces the viewer and visible at its rim.
SURFACE_FRAGMENT = """
uniform mediump vec3 colour;
uniform mediump float opacity;
uniform mediump float glass;
varying highp vec3 seen_at;
varying highp vec3 facing;
void main() {
    mediump vec3 n = normalize(facing);
    mediump vec3 v = normalize(-seen_at);
    mediump vec3 lamp = normalize(vec3(-0.45, 0.6, 0.75));
    mediump float key = max(dot(n, lamp), 0.0);
    mediump float fill = max(dot(n, normalize(vec3(0.5, -0.6, 0.4))), 0.0);
    mediump float shine = pow(max(dot(n, normalize(lamp + v)), 0.0), 40.0);
    mediump float rim = 1.0 - max(dot(n, v), 0.0);
    mediump vec3 lit = colour * (0.42 + 0.62 * key + 0.2 * fill) + 0.2 * shine;
    mediump float seen = opacity * mix(1.0, 0.45 + 1.6 * rim * rim, glass);
    gl_FragColor = vec4(lit, clamp(seen, 0.0, 1.0));
}
"""

LINE_VERTEX = """
attribute highp vec3 position;
uniform highp mat4 view;
uniform highp mat4 projection;
void main() {
    gl_Position = projection * view * vec4(position, 1.0);
}
"""

LINE_FRAGMENT = """
uniform mediump vec4 colour;
void main() {
    gl_FragColor = colour;
}
"""
