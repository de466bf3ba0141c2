import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import LinearConstraint, minimize

POINTS = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
CLASSES = np.array([-1, -1, -1, 1, 1, 1])


def train(points, classes):
    """Hard-margin support vector machine: (a, b, c) and the value of a^2 + b^2."""
    matrix = classes[:, None] * np.column_stack([points, np.ones(len(points))])
    res = minimize(
        lambda v: v[:2] @ v[:2],
        np.array([1.0, 1.0, -1.0]),
        jac=lambda v: np.array([2 * v[0], 2 * v[1], 0.0]),
        constraints=LinearConstraint(matrix, lb=1),
    )
    assert res.success, res.message
    return res.x, res.fun


def draw(w):
    gx, gy = np.meshgrid(np.linspace(-4, 4, 81), np.linspace(-4, 4, 81))
    plt.contour(gx, gy, w[0] * gx + w[1] * gy + w[2], levels=[0], colors="k")
    plt.scatter(POINTS[:, 0], POINTS[:, 1], c=CLASSES, cmap="coolwarm")
    plt.show()


def main():
    global w, objective, support_vectors, same_as_three_points, reason
    w, objective = train(POINTS, CLASSES)
    active = np.abs(CLASSES * (POINTS @ w[:2] + w[2]) - 1) < 1e-5
    support_vectors = POINTS[active].tolist()
    w_three, _ = train(POINTS[active], CLASSES[active])
    same_as_three_points = bool(np.abs(w - w_three).max() < 1e-5)
    reason = "inactive-constraints"
    print(w, objective, support_vectors, same_as_three_points)
    draw(w)


if __name__ == "__main__":
    main()
