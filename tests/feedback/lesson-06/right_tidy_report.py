import numpy as np
import matplotlib.pyplot as plt

def fprime(x):
    return np.reciprocal(np.asarray(x, dtype=float))

def main():
    x = np.linspace(0.2, 8, 400)
    fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
    left.plot(x, np.log(x))
    left.set(title="log x", xlabel="x")
    right.plot(x, fprime(x))
    right.set(title="1/x", xlabel="x")
    fig.tight_layout()
    plt.show()
    return []

critical_points = main()
has_maximum = any(critical_points)
has_minimum = any(critical_points)
print(f"{has_maximum=} {has_minimum=} {critical_points=}")
