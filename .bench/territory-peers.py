#!/usr/bin/env python3
"""The territory engine beside its peers, on the same instances, one after the other.

    .bench/territory-peers.py CHECKER BENCH FOLDER... [--limit SECONDS] [--tolerance 0.01]

CHECKER judges all plans alike (tools/territory/check.py), BENCH is a release remit-bench, and each
FOLDER holds an instance of the territory generator (accounts.csv, reps.csv). The peers get the same
exact model, segment by segment: one binary for each account and rep that may hold it, minima and
maxima, every load within the tolerance of its target, as few voluntary moves as can be. CP-SAT runs
with two workers, HiGHS with two threads, each for at most SECONDS (default 60) a segment.
Needs: pip install numpy ortools highspy. CPU is user + system time of this process or its child.
"""
import argparse
import collections
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time


class Segment:
    """One segment's binaries: pairs of an account and a rep that may hold it."""

    def __init__(self, accounts, reps, tolerance):
        self.reps, self.accounts, self.eligible = reps, accounts, []
        number = {rep["Id"]: j for j, rep in enumerate(reps)}
        total = sum(int(a["ARR__c"]) for a in accounts)
        shares = [float(rep["Target_Share__c"]) for rep in reps]
        targets = [total * share / sum(shares) for share in shares]
        self.low = [int(-(-(1 - tolerance) * t // 1)) for t in targets]
        self.high = [int((1 + tolerance) * t // 1) for t in targets]
        self.home = []
        memo = {}
        for account in accounts:
            owner = number.get(account["OwnerId"], -1)
            key = account["BillingState"], account["Required_Skill__c"]
            if key not in memo:
                memo[key] = [j for j, rep in enumerate(reps) if may_hold(rep, *key)]
            locked = account["Locked__c"] == "true" and owner >= 0
            self.eligible.append([owner] if locked else memo[key])
            self.home.append(owner if owner in self.eligible[-1] else -1)

    def limits(self, j):
        return int(self.reps[j]["Min_Accounts__c"]), int(self.reps[j]["Max_Accounts__c"])


def may_hold(rep, state, skill):
    covered = rep["Coverage_States__c"]
    return (covered == "ALL" or state in covered.split(";")) and (
        not skill or skill in rep["Skills__c"].split(";"))


def segments(folder, tolerance):
    accounts, reps = collections.defaultdict(list), collections.defaultdict(list)
    for name, table in (("accounts", accounts), ("reps", reps)):
        with open(f"{folder}/{name}.csv", newline="") as file:
            for row in csv.DictReader(file):
                table[row["Segment__c"]].append(row)
    return [Segment(accounts[name], reps[name], tolerance) for name in sorted(reps)]


def cp_sat(segment, limit):
    from ortools.sat.python import cp_model
    model = cp_model.CpModel()
    held = [[] for _ in segment.reps]
    chosen, moves = [], []
    for i, account in enumerate(segment.accounts):
        row = {j: model.NewBoolVar("") for j in segment.eligible[i]}
        model.AddExactlyOne(row.values())
        for j, variable in row.items():
            held[j].append((int(account["ARR__c"]), variable))
        if segment.home[i] >= 0:
            moves.append(1 - row[segment.home[i]])
            model.AddHint(row[segment.home[i]], 1)
        chosen.append(row)
    for j, pairs in enumerate(held):
        least, most = segment.limits(j)
        model.AddLinearConstraint(sum(v for _, v in pairs), least, most)
        model.AddLinearConstraint(sum(a * v for a, v in pairs), segment.low[j], segment.high[j])
    model.Minimize(sum(moves))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = limit
    if solver.Solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, solver.BestObjectiveBound()
    plan = [next(j for j, v in row.items() if solver.Value(v)) for row in chosen]
    return plan, solver.BestObjectiveBound()


def highs(segment, limit):
    import highspy
    import numpy as np
    n, m = len(segment.accounts), len(segment.reps)
    pairs = [(i, j) for i in range(n) for j in segment.eligible[i]]
    cost = [-1.0 if segment.home[i] == j else 0.0 for i, j in pairs]
    start, index, value = [0], [], []
    for i, j in pairs:
        index += [i, n + j, n + m + j]
        value += [1, 1, int(segment.accounts[i]["ARR__c"]) / segment.high[j]]
        start.append(len(index))
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(pairs), n + 2 * m
    lp.col_cost_ = np.array(cost)
    lp.col_lower_, lp.col_upper_ = np.zeros(len(pairs)), np.ones(len(pairs))
    limits = [segment.limits(j) for j in range(m)]
    lp.row_lower_ = np.array(
        [1.0] * n + [float(a) for a, _ in limits]
        + [segment.low[j] / segment.high[j] for j in range(m)])
    lp.row_upper_ = np.array([1.0] * n + [float(b) for _, b in limits] + [1.0] * m)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = np.array(start), np.array(index)
    lp.a_matrix_.value_ = np.array(value, dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(pairs)
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("time_limit", float(limit))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.passModel(lp)
    solver.run()
    stay = sum(home >= 0 for home in segment.home)
    info = solver.getInfo()
    if info.primal_solution_status != 2:
        return None, stay + info.mip_dual_bound
    plan = [-1] * n
    for (i, j), x in zip(pairs, solver.getSolution().col_value):
        if x > 0.5:
            plan[i] = j
    return plan, stay + info.mip_dual_bound


def cpu(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def run_solver(solve, folder, limit, tolerance, output):
    """Returns the proven bound, or None where a segment has no plan."""
    bound = 0
    with open(output, "w") as file:
        file.write("account_id,rep_id\n")
        for segment in segments(folder, tolerance):
            plan, proven = solve(segment, limit)
            bound += max(0, -int(-(proven - 1e-6) // 1)) if abs(proven) < 1e15 else 0
            for account, j in zip(segment.accounts, plan or []):
                file.write(f"{account['Id']},{segment.reps[j]['Id']}\n")
    return bound


def run_remit(bench, effort, folder, tolerance, output):
    command = [bench, "balance", folder, "--effort", effort, "--output", output,
               "--tolerance", str(tolerance)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(lines[1])["fewest_possible"]


def row(folder, name, checker, run):
    with tempfile.TemporaryDirectory() as scratch:
        output = os.path.join(scratch, "plan.csv")
        start = time.time()
        used = cpu(resource.RUSAGE_SELF) + cpu(resource.RUSAGE_CHILDREN)
        bound = run(output)
        wall = time.time() - start
        used = cpu(resource.RUSAGE_SELF) + cpu(resource.RUSAGE_CHILDREN) - used
        judged = subprocess.run(
            [sys.executable, checker, f"{folder}/accounts.csv", f"{folder}/reps.csv", output],
            capture_output=True, text=True)
    found = json.loads(judged.stdout)
    instance = os.path.basename(os.path.normpath(folder))
    if judged.returncode != 0:
        return f"| {instance} | {name} | {wall:.2f} | {used:.2f} | - | - | {bound} | no plan |"
    return (f"| {instance} | {name} | {wall:.2f} | {used:.2f} | {found['moves']['voluntary']} | "
            f"{found['value']['max_dev_pct']:.2f} % | {bound} | feasible |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checker")
    parser.add_argument("bench")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--tolerance", type=float, default=0.01)
    parser.add_argument("--without", default="", help="cp-sat, highs or both, by commas")
    options = parser.parse_args()
    print(f"load at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, at most "
          f"{options.limit:g} s a segment for each peer\n")
    print("| instance | tool | wall s | CPU s | voluntary moves | max deviation | proven fewest "
          "| checker |\n|---|---|---|---|---|---|---|---|")
    for folder in options.folders:
        for effort in ("quick", "normal", "best"):
            print(row(folder, f"remit {effort}", options.checker, lambda output: run_remit(
                options.bench, effort, folder, options.tolerance, output)), flush=True)
        for name, solve in (("cp-sat", cp_sat), ("highs", highs)):
            if name not in options.without.split(","):
                print(row(folder, name, options.checker, lambda output: run_solver(
                    solve, folder, options.limit, options.tolerance, output)), flush=True)


main()
