import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import solve_ivp

def rhs(t, y):
    return [y[1], -9.81*np.sin(y[0])]

sol = solve_ivp(rhs, [0, 10], [2, 0])
t = sol.t
theta = sol.y[0]
zero = t[:-1][np.diff(np.sign(theta)) != 0]
period = 2*np.mean(np.diff(zero))
top_speed = sol.y[1].max()
plt.plot(t, theta)
plt.plot(t, 2*np.cos(np.sqrt(9.81)*t))
plt.show()
