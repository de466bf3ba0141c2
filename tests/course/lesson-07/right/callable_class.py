import numpy as np
import matplotlib.pyplot as plt
from scipy import optimize


class Machine:
    """A line a x + b y + c, found with the widest margin."""

    def __init__(self, points, classes):
        self.points = np.asarray(points, float)
        self.classes = np.asarray(classes)
        self.result = optimize.minimize(
            self.cost, np.ones(3), constraints={"type": "ineq", "fun": self.slack})
        self.w = self.result.x

    @staticmethod
    def cost(w):
        return w[0]**2 + w[1]**2

    def slack(self, w):
        return self.classes * (self.points @ w[:2] + w[2]) - 1

    def __call__(self, x, y):
        return self.w[0] * x + self.w[1] * y + self.w[2]

    def support(self):
        return self.points[self.slack(self.w) < 1e-4]


all_six = Machine([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], [-1] * 3 + [1] * 3)
only_three = Machine([(0, 0), (1, 2), (2, 1)], [-1, 1, 1])

w = all_six.w.reshape(3, 1)
objective = np.array(all_six.result.fun)[()]
support_vectors = all_six.support()
same_as_three_points = int(np.allclose(all_six.w, only_three.w, rtol=0, atol=1e-4))
reason = "inactive-constraints"

fig, axes = plt.subplots(1, 2, figsize=(9, 4))
for ax, machine, title in zip(axes, (all_six, only_three), ("six points", "three points")):
    for k, colour in ((-1, "crimson"), (1, "teal")):
        chosen = machine.points[machine.classes == k]
        ax.scatter(chosen[:, 0], chosen[:, 1], color=colour, label=f"class {k:+d}")
    t = np.array([-3.5, 3.5])
    a, b, c = machine.w
    ax.plot(t, -(a * t + c) / b, color="black")
    ax.set_title(title)
    ax.legend()
plt.show()
