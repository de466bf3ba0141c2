import numpy as np, pandas as pd
import matplotlib.pyplot as plt
fprime = lambda x: 2/(2*x)
critical_points = pd.Series([], dtype=float)
has_maximum = False
has_minimum = False
pd.Series(np.log(np.linspace(.4, 6, 300)), index=np.linspace(.4, 6, 300)).plot(label="log")
plt.legend()
