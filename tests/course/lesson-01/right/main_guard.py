"""Lesson 1: the derivative of a cubic."""
import numpy as np
import matplotlib.pyplot as plt


def main():
    global f, fprime, rate_of_change

    def f(x):
        return 1 - 2 * x * x + x * x * x

    def fprime(x):
        return x * (3 * x - 4)

    def rate_of_change(x, delta):
        """Backward difference."""
        return (f(x) - f(x - delta)) / delta

    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    xs = np.arange(-3.0, 4.0, 0.02)
    left.plot(xs, f(xs))
    left.set_title("f")
    right.plot(xs, fprime(xs), lw=4, alpha=0.4, label="by the rules")
    right.plot(xs, rate_of_change(xs, 1e-4), lw=1, label="by a small step")
    right.legend()
    fig.tight_layout()
    plt.show()


if __name__ == "__main__":
    main()
