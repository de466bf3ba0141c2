import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import solve_ivp

w0 = np.sqrt(9.81)

def rhs(t, s):
    return [s[1], -w0**2*s[0]]

t = np.linspace(0, 10, 300)
theta = solve_ivp(rhs, (0, 10), (2, 0), t_eval=t, rtol=1e-8).y[0]
period = 2*np.pi/w0
top_speed = 2*w0
plt.plot(t, theta)
plt.plot(t, 2*np.cos(w0*t))
