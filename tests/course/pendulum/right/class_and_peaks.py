import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import DOP853, solve_ivp
from scipy.signal import find_peaks


class Pendulum:
    g, length = 9.81, 1.0

    def __call__(self, t, y):
        return np.stack([y[1], -self.g / self.length * np.sin(y[0])])


rhs = Pendulum()
t = np.arange(0, 10.0001, 0.005)
res = solve_ivp(rhs, [0, 10.001], [2.0, 0.0], method="DOP853", rtol=1e-9, dense_output=True)
theta, speed = res.sol(t)
peaks, _ = find_peaks(theta)
period = np.diff(t[peaks]).mean()
top_speed = speed.max()
fig = plt.figure()
plt.plot(t, theta, "b-", t, 2 * np.cos(np.sqrt(9.81) * t), "r:")
fig.savefig("swing.png")
