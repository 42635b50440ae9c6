"""自己算一遍: python recompute.py fairness.csv — needs Python 3.11 and nothing else.

Reads the marks and the rule from the published table of a fairness page, applies the rule in exact fractions, and
compares every computed number with the published one, digit for digit. The rule is a list of small programs in
reverse Polish: operands first, then what is done with them. docs/fairness.md says what each word means.
"""

import csv
import json
import operator as o
import re
import sys
from fractions import Fraction as F
from itertools import groupby

HALF, ZERO = F(1, 2), F(0)
COMPUTED = ("offset", "aspect", "criterion", "deductions", "score", "total", "place")
def rounded(x, step, mode="half_up"):
    steps, minus = x / F(step), x < 0
    down, rest = divmod(steps, 1)
    half = rest > HALF or (rest == HALF and (down % 2 == 1 if mode == "half_even" else not minus))
    up = {"floor": False, "ceiling": True, "down": minus, "up": not minus}.get(mode, half)
    return (down + bool(rest and up)) * F(step)
def printed(x, places):
    n = 0 if x is None else int(rounded(x, F(1, 10**places)) * 10**places)
    whole, rest = divmod(abs(n), 10**places)
    return "" if x is None else "-" * (n < 0) + str(whole) + (f".{rest:0{places}d}" if places else "")
def number(x):
    text = isinstance(x, str) and re.fullmatch(r"\s*-?\d{1,12}(\.\d{1,9})?\s*", x)
    return x if not isinstance(x, str) else F(x.strip()) if text else None

natural = lambda code: ([int(p) if n % 2 else p for n, p in enumerate(re.split(r"(\d+)", code))], code)  # 2 before 10
flat = lambda *xs: [y for x in xs for y in (x if isinstance(x, list) else [x]) if y is not None]  # absent is left out
mean = lambda *xs: sum(flat(*xs), ZERO) / len(flat(*xs)) if flat(*xs) else None
strict = lambda how: lambda *xs: None if any(x is None for x in xs) else how(*xs)  # absent runs through arithmetic
top = lambda xs, n: sorted(flat(xs), reverse=True)[: int(n)]
NUMERIC = {
    "+": strict(o.add), "-": strict(o.sub), "*": strict(o.mul), "/": strict(lambda a, b: a / b if b else None),
    "neg": strict(o.neg), "min": strict(min), "max": strict(max), "abs": strict(abs), "mean": mean, "top": top,
    "median": lambda *a: mean(sorted(flat(*a))[(len(flat(*a)) - 1) // 2 : len(flat(*a)) // 2 + 1]),
    "floor": strict(lambda x: rounded(x, 1, "floor")), "ceil": strict(lambda x: rounded(x, 1, "ceiling")),
    "sum": lambda *a: sum(flat(*a), ZERO) if flat(*a) else None, "count": lambda *a: F(len(flat(*a))),
    "lowest": lambda *a: min(flat(*a), default=None), "highest": lambda *a: max(flat(*a), default=None),
    "nth": lambda xs, n: xs[int(n) - 1] if n <= len(xs) else None, "bottom": lambda a, n: sorted(flat(a))[: int(n)],
    "best": lambda xs, n: (top(xs, n)[int(n) - 1 :] or [None])[0],
}  # fmt: skip
ANY = {
    "not": lambda a: a is not True, "and": lambda a, b: a is b is True, "or": lambda a, b: True in (a is True, b is True),
    "present": lambda a: bool(flat(a)), "if": lambda t, a, b: a if t is True else b, "or_else": lambda a, b: b if a is None else a,
    "round": lambda x, n, *m: strict(lambda y: rounded(y, F(1, 10 ** int(n)), *m))(number(x)),
}  # fmt: skip
TESTS = {"==": o.eq, "!=": o.ne, "<": o.lt, "<=": o.le, ">": o.gt, ">=": o.ge}

def generosity(cells):
    """Additive least squares (先校准松紧): judge → points above the panel, by Gauss and Jordan."""
    at = {j: i for i, j in enumerate(sorted({j for c in cells for _, j in c}))}
    rows = [[F(1, len(at))] * len(at) + [ZERO] for _ in at]
    for c, level in [(c, mean(*(v for v, _ in c))) for c in cells]:
        for v, j in c:
            rows[at[j]][-1] += v - level
            rows[at[j]][at[j]] += 1
            for _, k in c:
                rows[at[j]][at[k]] -= F(1, len(c))
    for i in range(len(at)):
        for k in range(len(at)):
            if k != i and (f := rows[k][i] / rows[i][i]):
                rows[k] = [a - f * b for a, b in zip(rows[k], rows[i])]
    return {j: rows[i][-1] / rows[i][i] for j, i in at.items()}

class Stage:
    def __init__(self, rows):
        of = {kind: [r for r in rows if r["kind"] == kind] for kind in ("rule", "entry", "item", "mark", "accepted", "alone")}
        self.rule, self.values, self.offsets, self.cells = json.loads(of["rule"][0]["value"]), {}, {}, {}
        self.facts = {r["entry"]: {**json.loads(r["note"]), "standing": r["value"]} for r in of["entry"]}
        self.items = {(r["entry"], r["item"]): json.loads(r["value"]) for r in of["item"]}
        self.accepted, self.alone = {(r["entry"], r["item"], r["name"]) for r in of["accepted"]}, {r["name"] for r in of["alone"]}
        self.given = {(r["entry"], r["name"]): F(r["value"]) for r in rows if r["kind"] == "given" and r["value"]}
        for r in of["mark"]:
            cell = self.cells.setdefault((r["entry"], r["item"], r["name"]), [])
            cell += [(F(r["value"]), r["judge"])] if r["value"] else []

    def env(self, e, i=""):
        f, own = self.facts[e], self.items.get((e, i), self.facts[e]["item"])
        env = {f"entry.{k}": v for k, v in f["attributes"].items()} | {f"item.{k}": v for k, v in own.items()}
        env |= {f"entry.{k}": f[k] for k in ("unit", "group", "official")} | {"entry.id": e, "item.id": i}
        env |= {"elapsed": None if f["elapsed"] is None else F(f["elapsed"], 10**6), "carry": number(f["carry"])}
        return env | self.values.get((e, ""), {}) | self.values.get((e, i), {})

    def run(self, words, env, cell=None):
        stack = []
        for word in words:
            if isinstance(word, list):
                stack.append(self.act(stack.pop(), *word, env=env, cell=cell))
            elif word[0] in "#'@!":
                known = {"#": number, "'": str, "@": env.get, "!": {"true": True, "false": False}.get}
                stack.append(known[word[0]](word[1:]))
            else:
                name, _, arity = word.rpartition(":")
                args = [stack.pop() for _ in range(int(arity))][::-1]
                if name in TESTS:
                    same = name in ("==", "!=") and all(isinstance(x, str | bool) for x in args)
                    a, b = args if same else map(number, args)
                    stack.append(None not in (a, b) and TESTS[name](a, b))
                else:
                    stack.append(ANY[name](*args) if name in ANY else NUMERIC[name](*map(number, args)))
        return number(stack[-1]) if stack else None

    def act(self, x, name, *args, env, cell):
        """A step on the marks of a cell, pairs of value and judge, or on the number made of them."""
        if name == "penalty":
            each, cap, per_item = (self.rule["deductions"][args[0]][k] for k in ("each", "cap", "per_item"))
            given = self.cells.get((cell[0], cell[1] if per_item else "", args[0]), [])
            off = {j: min(v * F(each), F(cap or v * F(each))) for v, j in given}
            return [(v - off.get(j, ZERO), j) for v, j in x]
        if name == "centre":
            return [(v + self.offsets[args[0]].get(j, ZERO), j) for v, j in x]
        if name == "trim":
            return sorted(x)[args[0] : max(len(x) - args[1], args[0])] if len(x) >= args[2] else x
        if name == "each":
            one = lambda v: self.run(["@it", *args[0]], env | {"it": v}, cell)
            return [(y, j) for v, j in x if (y := one(v)) is not None]
        if name == "gate":  # too few marks, or too far apart
            vs = [v for v, _ in self.cells.get(cell, [])]
            far = args[1] and vs and max(vs) - min(vs) > F(args[1]) and cell not in self.accepted
            return None if len(vs) < args[0] or far else x
        if name in ("values", "name"):
            env[args[0] if args else ""] = x
            return sorted(v for v, _ in x) if name == "values" else x
        if name == "last" or x is None:
            return (flat(x) or [None])[-1]
        if name == "bands":
            return next((F(m) for w, m in args[1] if abs(x - F(args[0])) <= F(w)), ZERO)
        if name == "clamp":
            x = max(x, F(args[0])) if args[0] is not None else x
            return min(x, F(args[1])) if args[1] is not None else x
        return rounded(x, *args)

    def centre(self, name, words, at):
        """What is added to each judge's marks of an aspect, from all entries that take places."""
        cells = []
        for e, i, _ in [c for c in self.cells if c[2] == name]:
            x = self.cells[e, i, name]
            for word in words[1:at]:
                x = self.act(x, *word, env=self.env(e, i), cell=(e, i, name))
            cells += [x] if x and self.facts[e]["official"] and self.facts[e]["standing"] == "ok" else []
        cap, found = F(words[at][2] or 10**15), {j: ZERO for c in cells for _, j in c}
        found = found if name in self.alone else generosity(cells)
        self.offsets[name] = {j: -max(-cap, min(cap, b)) for j, b in found.items()}

    def compute(self):
        for kind, name, per, words in ([step[k] for k in ("kind", "name", "per", "words")] for step in self.rule["steps"]):
            for at in [n for n, word in enumerate(words) if word[0] == "centre"]:
                self.centre(name, words, at)
                yield from (("offset", "", "", name, j, printed(x, 4)) for j, x in self.offsets[name].items())
            for e in self.facts:
                found = []
                for i in sorted((i for w, i in self.items if w == e), key=natural) if per == "item" else [""]:
                    cell = (e, i, name.removeprefix("cells."))
                    x = self.run(words, self.env(e, i) | {"cell": self.cells.get(cell, [])}, cell)
                    x = self.given.get((e, name)) if kind == "given" else x
                    self.values.setdefault((e, i), {})[name] = x
                    found.append(x)
                    if kind in COMPUTED and (kind != "aspect" or cell in self.cells):
                        yield kind, e, i, name * (kind in ("aspect", "criterion")), "", printed(x, self.rule["places"])
                if kind == "list":
                    self.values.setdefault((e, ""), {})[name] = found
        yield from self.places()

    def places(self):
        keys = {}
        for e in self.facts:
            yield "place", e, "", "", "", ""
            if self.facts[e]["listed"] and self.facts[e]["standing"] == "ok" and self.values[e, ""]["total"] is not None:
                by = [(self.run(words, self.env(e)), down) for words, down in self.rule["rank"]]
                keys[e] = [(x is None, (-x if down else x) if x is not None else ZERO) for x, down in by]
        taken, groups, sides, best = 0, 0, set(), self.rule["best_per"]
        for _, tied in groupby(sorted(keys, key=lambda e: (keys[e], natural(e))), key=keys.get):
            takers, tied = [], list(tied)
            for e in [e for e in tied if self.facts[e]["official"]]:
                side = best and self.env(e).get("entry." + best.removeprefix("entry."))
                takers += [e] if side is None or side not in sides else []
                sides.add(side)
            rank = (groups if self.rule["ties"] == "dense" else taken) + 1
            for e in tied:
                other = "" if self.facts[e]["official"] else f"({rank})"
                yield "place", e, "", "", "", "=" * (len(takers) > 1) + str(rank) if e in takers else other
            taken, groups = taken + len(takers), groups + bool(takers)

def main(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {tuple(each[:5]): each[5] for each in Stage(rows).compute()}
    stated = {tuple(r[k] for k in ("kind", "entry", "item", "name", "judge")): r["value"] for r in rows if r["kind"] in COMPUTED}
    wrong = [(key, v) for key, v in stated.items() if found.get(key, "") != v]
    print(*(f"{' '.join(filter(None, key))} published: {v} computed: {found.get(key, '')}" for key, v in wrong), sep="\n")
    print(f"{len(stated)} numbers recomputed, {len(wrong)} differ / 复算 {len(stated)} 个数，{len(wrong)} 个不同")
    return bool(wrong)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
