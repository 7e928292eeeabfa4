"""English sentences that remember how they were made, so that they can be translated.

A sentence is made of a template, which is its id in the catalogue, and of named
arguments. It is a string as any other for logs, the command line and files; the window
renders it in the user's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_TEMPLATE = "template"
_ARGUMENTS = "arguments"
_MANY = "many"  # the second template of a sentence with a number
_COUNT = "{count"


def is_one(number: float) -> bool:
    """Whether English and German have the singular after a number."""
    return number == 1


class Text(str):
    """A sentence, or a part of one, in English, with its template and arguments.

    ``Text("{file} is cut off; copy it again.", file=name)`` reads as that sentence.
    Arguments are texts, other strings (names, which are never translated), numbers,
    and objects of which the string is taken; errors count as their sentence. The
    format specifications ``lower`` and ``capital`` change the first letter of a string.
    """

    template: str
    arguments: dict[str, Any]

    def __new__(cls, template: str, /, **arguments: object) -> Self:
        kept = {name: _argument(value) for name, value in arguments.items()}
        made = super().__new__(cls, _formatted(template, kept))
        made.template, made.arguments = template, kept
        return made

    def __str__(self) -> str:
        """Return the text itself, so that ``str(error)`` can be translated."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade, (self.template, self.arguments)

    def __add__(self, other: str) -> Text:
        return joined("", (self, other))

    def __radd__(self, other: str) -> Text:
        return joined("", (other, self))

    @property
    def english(self) -> str:
        """The sentence as a mere string, for encoders that take no other."""
        return str.__str__(self)

    def rendered(
        self,
        translate: Callable[[str], str],
        is_singular: Callable[[float], bool] = is_one,
    ) -> str:
        """Return the sentence in a language, English where its template does not fit.

        Parameters
        ----------
        translate : callable
            Returns the translation of a template, or the template.
        is_singular : callable
            Whether the language has the singular after a number.
        """
        arguments = {
            name: value.rendered(translate, is_singular)
            if isinstance(value, Text)
            else value
            for name, value in self.arguments.items()
        }
        try:
            return _formatted(self._translated(translate, is_singular), arguments)
        except (KeyError, IndexError, ValueError):
            return _formatted(self.template, arguments)

    def _translated(
        self, translate: Callable[[str], str], _is_singular: Callable[[float], bool]
    ) -> str:
        return translate(self.template)

    def mapped(self, change: Callable[[str], str]) -> Text:
        """Return the sentence with all strings among its arguments changed."""
        arguments = {
            name: _changed(value, change) for name, value in self.arguments.items()
        }
        return self._with(arguments)

    def _with(self, arguments: Mapping[str, object]) -> Text:
        return Text(self.template, **arguments)


class Plural(Text):
    """A sentence with a number, from one of two templates.

    English takes the first one for 1 alone, and other languages by their own rule;
    ``{count}`` is the number.
    """

    one: str
    many: str

    def __new__(cls, one: str, many: str, /, **arguments: object) -> Self:
        template = one if arguments["count"] == 1 else many
        made = super().__new__(cls, template, **arguments)
        made.one, made.many = one, many
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade_plural, (self.one, self.many, self.arguments)

    def _translated(
        self, translate: Callable[[str], str], is_singular: Callable[[float], bool]
    ) -> str:
        count = self.arguments["count"]
        one = translate(self.one)
        # a form that says "1" in letters or digits fits no other number
        is_fit = is_one(count) or _COUNT in one
        return one if is_singular(count) and is_fit else translate(self.many)

    def _with(self, arguments: Mapping[str, object]) -> Text:
        return Plural(self.one, self.many, **arguments)


def template(text: str) -> str:
    """Mark a template that stands apart from the `Text` that is made with it."""
    return text


def plural(count: int, one: str, many: str, /, **arguments: object) -> Text:
    """Return a text from one of two templates; ``{count}`` is the number in both."""
    return Plural(one, many, count=count, **arguments)


def lowered(text: str) -> Text:
    """Return a text for the middle of a sentence, where a language wants lower case."""
    return Text("{text:lower}", text=text)


def capitalised(text: str) -> Text:
    """Return a text with a capital, for the start of a sentence."""
    return Text("{text:capital}", text=text)


def joined(separator: str, parts: Iterable[str]) -> Text:
    """Return parts one after another, as ``separator.join`` does for strings."""
    arguments = {f"part{number}": part for number, part in enumerate(parts)}
    between = separator.replace("{", "{{").replace("}", "}}")
    return Text(between.join(f"{{{name}}}" for name in arguments), **arguments)


def chained(link: str, parts: Iterable[str]) -> Text:
    """Return parts linked one by one, by a template with ``{first}`` and ``{last}``."""
    first, *others = parts
    text = joined("", (first,))
    for part in others:
        text = Text(link, first=text, last=part)
    return text


def listed(parts: Iterable[str]) -> Text:
    """Return ``A, B and C``."""
    *first, last = [*parts] or [""]
    if not first:
        return joined("", (last,))
    return Text("{first} and {last}", first=joined(", ", first), last=last)


def alternatives(parts: Iterable[str]) -> Text:
    """Return ``A, B or C``."""
    *first, last = [*parts] or [""]
    if not first:
        return joined("", (last,))
    return Text("{first} or {last}", first=joined(", ", first), last=last)


def to_json(text: str) -> str | dict[str, Any]:
    """Return what JSON can carry of a text: its template and its arguments."""
    if not isinstance(text, Text):
        return text
    arguments = {
        name: to_json(value) if isinstance(value, str) else value
        for name, value in text.arguments.items()
    }
    forms = {_MANY: text.many} if isinstance(text, Plural) else {}
    one = text.one if isinstance(text, Plural) else text.template
    return {_TEMPLATE: one, **forms, _ARGUMENTS: arguments}


def from_json(value: Any) -> str:
    """Return the text of which `to_json` made a value.

    Raises
    ------
    ValueError
        If the value is not one.
    """
    if isinstance(value, str):
        return value
    if not isinstance(value, dict) or not isinstance(value.get(_TEMPLATE), str):
        msg = f"not a text: {value!r}"
        raise ValueError(msg)  # noqa: TRY004 - the value is wrong, not the call
    given: Mapping[str, Any] = value.get(_ARGUMENTS) or {}
    arguments = {
        name: from_json(part) if isinstance(part, dict) else part
        for name, part in given.items()
    }
    if _MANY in value:
        return _remade_plural(value[_TEMPLATE], str(value[_MANY]), arguments)
    return _remade(value[_TEMPLATE], arguments)


class _Word(str):
    """A string whose first letter a format specification can change."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if spec == "lower":
            return self[:1].lower() + self[1:]
        if spec == "capital":
            return self[:1].upper() + self[1:]
        return super().__format__(spec)


def _argument(value: object) -> Any:
    if isinstance(value, str | int | float):
        return value
    item = getattr(value, "item", None)  # a number of NumPy
    return item() if callable(item) else str(value)


def _formatted(template: str, arguments: Mapping[str, Any]) -> str:
    words = {
        name: _Word(value) if isinstance(value, str) else value
        for name, value in arguments.items()
    }
    return template.format_map(words)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Text):
        return value.mapped(change)
    return change(value) if isinstance(value, str) else value


def _remade_plural(one: str, many: str, arguments: dict[str, Any]) -> Text:
    return Plural(one, many, **arguments)


def _remade(template: str, arguments: dict[str, Any]) -> Text:
    return Text(template, **arguments)
