import numpy as np
import matplotlib.pyplot as plt
from dataclasses import dataclass, field


@dataclass
class Integrator:
    start: float = -10.0
    stop: float = 10.0
    step: float = 0.1
    history: list = field(default_factory=list)

    def run(self, function):
        running = 0.0
        for k in range(round((self.stop - self.start) / self.step)):
            running += function(self.start + (k + 1) * self.step) * self.step     # right end
            self.history.append((self.start + (k + 1) * self.step, running))
        return np.array(self.history)


def f(x):
    return 3 * x**2 - 4 * x


def antiderivative(x):
    return x**3 - 2 * x**2 + 100


table = Integrator().run(f)
x, area = table[:, 0], table[:, 1]
fig, ax = plt.subplots(layout="constrained")
ax.plot(*table.T, lw=0, marker="o", mfc="none", label="right sums")
ax2 = ax.twinx()
ax2.plot(x, antiderivative(x), "C3", label="antiderivative")
fig.legend(loc="outside upper center", ncols=2)
plt.show()
