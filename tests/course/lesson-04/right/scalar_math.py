# Entry by entry with two loops, then a check with plain numbers.
import math
import sympy

x, y = sympy.symbols("x, y", real=True)
p, q, r, s, t, u = sympy.symbols("p, q, r, s, t, u", real=True)

rows = [(p, q), (r, s), (t, u)]
J = []
for a, b in rows:
    e = sympy.exp(a * x + b * y)
    line = []
    for inner in (a, b):
        # e^z / (1 + e^z)^2 times the inner derivative
        line.append(inner * e / (1 + e) ** 2)
    J.append(line)


def sig(z):
    return 1 / (1 + math.exp(-z))


h = 1e-6
numbers = {p: 0.3, q: -1, r: 2, s: 0.5, t: -0.7, u: 1.1, x: 0.4, y: -0.2}
for i, (a, b) in enumerate(rows):
    a, b = numbers[a], numbers[b]
    by_steps = (sig(a * (0.4 + h) + b * -0.2) - sig(a * 0.4 + b * -0.2)) / h
    print(i, by_steps, float(J[i][0].subs(numbers)))
