import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import odeint

def rhs(state, t):
    theta, omega = state
    return omega, -9.81*np.sin(theta)

t = np.linspace(0, 10, 500)
out = odeint(rhs, (2, 0), t)
theta = np.degrees(out[:, 0])
period = 2*np.pi*np.sqrt(1/9.81)
top_speed = 301.9
plt.plot(t, theta)
plt.plot(t, np.degrees(2*np.cos(np.sqrt(9.81)*t)))
plt.show()
