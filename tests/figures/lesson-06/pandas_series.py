import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def fprime(x):
    return 1/x

critical_points = np.array([])
has_maximum = has_minimum = False

index = np.arange(0.1, 6, 0.05)
pd.Series(np.log(index), index=index, name="log").plot(figsize=(5, 3), color="k", style="-", grid=True)
plt.legend()
plt.tight_layout()
plt.savefig("series.png")
plt.close("all")
