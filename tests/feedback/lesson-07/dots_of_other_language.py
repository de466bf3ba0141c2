w = [2/3, 2/3, -1]
objective = 8/9
total = 0
for (i = 0; i < 3; i++)
    total += w[i]
