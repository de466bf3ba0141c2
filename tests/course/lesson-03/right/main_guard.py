import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x * x + y * y


def gradient(x, y):
    return 2 * x, 2 * y


def numeric_gradient(x, y):
    """Biggest rate of change over many unit vectors."""
    h = 1e-4
    best_rate = -np.inf
    best_vector = np.zeros(2)
    for angle in np.arange(0, 2 * np.pi, 0.0005):
        vector = np.array([np.cos(angle), np.sin(angle)])
        rate = (f(x + h * vector[0], y + h * vector[1]) - f(x, y)) / h
        if rate > best_rate:
            best_rate = rate
            best_vector = vector
    return best_rate * best_vector


def draw():
    X, Y = np.meshgrid(np.arange(-2, 2.1, 0.25), np.arange(-2, 2.1, 0.25))
    U, V = gradient(X, Y)
    fig, ax = plt.subplots()
    ax.quiver(X, Y, U, V)
    ax.set_aspect("equal")
    plt.show()


def main():
    global gradient_at_1_1
    gradient_at_1_1 = gradient(1, 1)
    print(gradient_at_1_1)
    print(numeric_gradient(1, 1))
    draw()


if __name__ == "__main__":
    main()
