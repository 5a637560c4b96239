#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace ubumwe::sim {

/// Processes that mpirun or srun started together and that share the work: rank 0 leads, the others help. A process
/// that was started alone leads nobody. One at a time in a process.
class Spread {
public:
    /// Joins the others. Throws InputError where a program that was built without MPI was started as one of many.
    Spread();
    /// The leader lets the helpers end.
    ~Spread();
    Spread(const Spread&) = delete;
    Spread& operator=(const Spread&) = delete;

    int rank() const { return rank_; }
    int ranks() const { return ranks_; }
    /// Ranks on this machine, which share its cores and memory.
    int ranks_here() const { return ranks_here_; }
    bool leads() const { return rank_ == 0; }

    /// What the leader does with a task: false to begin no further one.
    using Work = std::function<bool(std::size_t)>;
    /// What a helper does with a task: what the leader is to know of it, or nothing to begin no further one.
    using Help = std::function<std::optional<std::string>(std::size_t)>;
    /// What the leader notes of a task of a helper: that it has begun (nothing), or what the helper says at its end.
    using Note = std::function<void(std::size_t, const std::optional<std::string>&)>;

    /// The leader's part: tells the helpers what the tasks [0, tasks) are and hands one after the other to whoever is
    /// free, to `at_once` threads of its own too. Returns when every helper has put its results away. True if a task
    /// that a helper began has no end. An exception, or the failure of a helper, is thrown when all others have ended.
    bool lead(const std::string& what, std::size_t tasks, int at_once, const Work& work, const Note& note);

    /// A helper's part: what the tasks are, when the leader tells; nothing when there are no more.
    std::optional<std::string> wait();
    /// Takes tasks, `at_once` at a time, until there are no more; then `close` puts the results away. What fails is
    /// told to the leader and thrown here.
    void help(int at_once, const Help& help, const std::function<void()>& close);
    /// Instead of help(): tells the leader why this helper cannot.
    void fail(const std::string& reason);

private:
    int rank_ = 0;
    int ranks_ = 1;
    int ranks_here_ = 1;
    bool ended_ = false;
};

}  // namespace ubumwe::sim
