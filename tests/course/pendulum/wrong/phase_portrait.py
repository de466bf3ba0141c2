import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import solve_ivp

def rhs(t, y):
    return y[1], -9.8*np.sin(y[0])

t = np.linspace(0, 10, 1000)
res = solve_ivp(rhs, (0, 10), (2, 0), t_eval=t, rtol=1e-10, atol=1e-10)
theta = res
period = (2.66/2)
top_speed = res.y[1]
plt.plot(res.y[0], res.y[1])
plt.show()
