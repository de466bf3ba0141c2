"""A name is missing, and there are more that look like it than anybody can compare."""


def f(x):
    return x**3 - 2 * x**2 + 1


for number in range(300_000):
    globals()[f"fprime_{number}"] = float(number)
globals()["fprime" * 1_000_000] = 1.0
