"""The faults that are tried: one small change of a module each.

How an operator, a constant, an argument or an assignment is changed is mutmut's (https://mutmut.readthedocs.io); where,
is said here. Left alone is what no test should be written for: texts, type annotations, imports, decorators, what is
raised or asserted, and `strict=True`, which asserts too. What mutmut lacks is added: conditions and what is returned.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation import mutators

_LEFT_ALONE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom, cst.Raise, cst.Assert, cst.SimpleString)
_TEXTS = (cst.SimpleString, cst.FormattedString, cst.ConcatenatedString)
_OF_TYPES = ("cast", "NewType", "TypeVar")
"""Calls that say something to the type checker alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fault: the module's whole text with it, and the line that differs.

    `lines` are those of the function that has it (without its head, which runs on import), or none at a module's top.
    """

    line: int
    before: str
    after: str
    text: str
    lines: range


def changes(text: str) -> Iterator[Change]:
    """All faults of a module, in the order of its lines."""
    wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
    places = wrapper.resolve(PositionProvider)
    seen = {text}
    for node, function in _nodes(wrapper.module, None):
        for changed in _changed(node):
            new = wrapper.module.deep_replace(node, changed).code
            if new in seen:
                continue
            seen.add(new)
            lines = range(0)
            if function is not None:
                lines = range(places[function.body].start.line, places[function.body].end.line + 1)
            yield _change(text, new, lines)


def _nodes(node: Any, function: Any) -> Iterator[tuple[Any, Any]]:
    """Everything that may be changed, each with the function that it is in."""
    if isinstance(node, _LEFT_ALONE) or _is_of_types(node) or _is_strict(node):
        return
    if isinstance(node, cst.FunctionDef):
        function = function or node
    yield node, function
    if isinstance(node, cst.Subscript) and getattr(node.value, "value", "") == "Annotated":
        children = node.slice[1:]  # the first is the type
    else:
        children = node.children
    for child in children:
        # An argument's default belongs to the head, which runs on import.
        yield from _nodes(child, None if isinstance(child, cst.Parameters) else function)


def _changed(node: Any) -> Iterator[Any]:
    for kind, operator in mutators.mutation_operators:
        if not isinstance(node, kind) or operator is mutators.operator_string:
            continue
        if operator is mutators.operator_arg_removal:
            yield from _arguments(node)
        elif not (operator is mutators.operator_assignment and _is_declared(node)):
            yield from operator(node)
    if isinstance(node, (cst.If, cst.While, cst.CompIf)):
        yield node.with_changes(test=_denied(node.test))
    if isinstance(node, cst.Return) and node.value is not None and getattr(node.value, "value", "") != "None":
        yield node.with_changes(value=cst.Name("None"))


def _arguments(call: Any) -> Iterator[Any]:
    """The call with None for one of its arguments; what it is told to say is left alone.

    With an argument less most calls fail at once, which shows nothing.
    """
    kept = [argument for argument in call.args if isinstance(argument.value, _TEXTS) or _is_strict(argument)]
    for changed in mutators.operator_arg_removal(call):
        if len(changed.args) == len(call.args) and all(any(it is one for one in changed.args) for it in kept):
            yield changed


def _denied(test: Any) -> Any:
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        return test.expression
    inner = test if test.lpar else test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.UnaryOperation(cst.Not(), inner)


def _is_of_types(node: Any) -> bool:
    if isinstance(node, cst.If):
        return getattr(node.test, "value", "") == "TYPE_CHECKING"
    return isinstance(node, cst.Call) and getattr(node.func, "value", "") in _OF_TYPES


def _is_strict(node: Any) -> bool:
    return isinstance(node, cst.Arg) and node.keyword is not None and node.keyword.value == "strict"


def _is_declared(node: Any) -> bool:
    """Whether an assignment declares a field, names a type or holds a text: what does not fit is found otherwise."""
    value = node.value
    if isinstance(node, cst.AnnAssign) or isinstance(value, _TEXTS):
        return True
    name = str(getattr(node.targets[0].target, "value", "")).lstrip("_") if isinstance(node, cst.Assign) else ""
    return _is_of_types(value) or (isinstance(value, cst.Subscript) and name[:1].isupper() and not name.isupper())


def _change(old: str, new: str, lines: range) -> Change:
    """What differs, as lines: from the first that does to the last."""
    was, now = old.splitlines(), new.splitlines()
    start = next((at for at, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), 0)
    same = 0
    while same < min(len(was), len(now)) - start and was[-1 - same] == now[-1 - same]:
        same += 1
    before, after = (" ".join(map(str.strip, part[start : len(part) - same])) for part in (was, now))
    return Change(start + 1, before, after, new, lines)
