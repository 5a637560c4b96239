#include <atomic>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include <mpi.h>

#include "sim/study/lanes.hpp"
#include "sim/study/spread/messages.hpp"
#include "sim/study/spread/spread.hpp"

namespace ubumwe::sim {

namespace {

/// Whether a launcher started this process: only then does it join others.
bool was_launched() {
    for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMIX_RANK", "PMI_RANK", "PMI_SIZE"}) {
        if (std::getenv(name) != nullptr) return true;
    }
    return false;
}

/// Tasks in order, for threads of the leader and for helpers alike.
class Tasks {
public:
    explicit Tasks(std::size_t tasks) : tasks_(tasks) {}

    std::optional<std::size_t> next() {
        const std::size_t task = next_++;
        return task < tasks_ ? std::optional(task) : std::nullopt;
    }
    void stop() { next_ = tasks_; }

private:
    std::size_t tasks_;
    std::atomic<std::size_t> next_{0};
};

/// Serves the helpers of one set of tasks until all have left; the only thread of the leader that sends and receives
/// meanwhile.
class Service {
public:
    Service(Tasks& tasks, int helpers, const Spread::Note& note) : tasks_(tasks), helpers_(helpers), note_(note) {}

    void serve() {
        while (helpers_ > 0) answer(await_message());
    }

    bool left_tasks() const { return !begun_.empty(); }
    const std::string& failure() const { return failure_; }

private:
    void answer(const Message& message) {
        switch (message.kind) {
            case MessageKind::ask:
                return hand_out(message.rank);
            case MessageKind::end: {
                const std::size_t split = message.text.find('\n');
                const std::size_t task = std::stoul(message.text.substr(0, split));
                begun_.erase(task);
                return note_(task, message.text.substr(split + 1));
            }
            case MessageKind::leave:
                --helpers_;
                if (!message.text.empty() && failure_.empty())
                    failure_ = "rank " + std::to_string(message.rank) + ": " + message.text;
                return;
            case MessageKind::tasks:
            case MessageKind::task:
            case MessageKind::over:
                break;
        }
        throw std::logic_error("a helper said what only the leader says");
    }

    void hand_out(int rank) {
        const auto task = tasks_.next();
        if (task) {
            begun_.insert(*task);
            note_(*task, std::nullopt);
        }
        send_message(rank, MessageKind::task, task ? std::to_string(*task) : std::string{});
    }

    Tasks& tasks_;
    int helpers_;
    const Spread::Note& note_;
    std::set<std::size_t> begun_;
    std::string failure_;
};

}  // namespace

Spread::Spread() {
    if (!was_launched()) return;
    int provided = MPI_THREAD_SINGLE;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_SERIALIZED, &provided);
    if (provided < MPI_THREAD_SERIALIZED) throw std::runtime_error("this MPI cannot be called from several threads");
    MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks_);
    MPI_Comm here = MPI_COMM_NULL;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, rank_, MPI_INFO_NULL, &here);
    MPI_Comm_size(here, &ranks_here_);
    MPI_Comm_free(&here);
}

Spread::~Spread() {
    int joined = 0;
    MPI_Initialized(&joined);
    if (joined == 0) return;
    for (int rank = 1; leads() && rank < ranks_; ++rank) send_message(rank, MessageKind::over, {});
    // A helper that fails takes no further tasks, but the leader counts on it to hear the end.
    while (!leads() && !ended_) wait();
    MPI_Finalize();
}

bool Spread::lead(const std::string& what, std::size_t tasks, int at_once, const Work& work, const Note& note) {
    if (ranks_ == 1) {
        perform_at_once(tasks, at_once, work);
        return false;
    }
    for (int rank = 1; rank < ranks_; ++rank) send_message(rank, MessageKind::tasks, what);
    Tasks shared(tasks);
    Service service(shared, ranks_ - 1, note);
    std::exception_ptr failure;
    {
        const std::jthread thread([&] { service.serve(); });
        try {
            perform_at_once([&] { return shared.next(); }, at_once, work);
        } catch (...) {
            failure = std::current_exception();
        }
        // After a stop or a failure here, helpers get no further task either.
        shared.stop();
    }
    if (failure) std::rethrow_exception(failure);
    if (!service.failure().empty()) throw std::runtime_error(service.failure());
    return service.left_tasks();
}

std::optional<std::string> Spread::wait() {
    if (ended_) return std::nullopt;
    Message message = await_message();
    ended_ = message.kind == MessageKind::over;
    return ended_ ? std::nullopt : std::optional(std::move(message.text));
}

void Spread::help(int at_once, const Help& help, const std::function<void()>& close) {
    std::mutex mutex;
    const auto next = [&]() -> std::optional<std::size_t> {
        const std::lock_guard lock(mutex);
        send_message(0, MessageKind::ask, {});
        const Message answer = await_message();
        return answer.text.empty() ? std::nullopt : std::optional<std::size_t>(std::stoul(answer.text));
    };
    const auto work = [&](std::size_t task) {
        const auto said = help(task);
        if (!said) return false;
        const std::lock_guard lock(mutex);
        send_message(0, MessageKind::end, std::to_string(task) + '\n' + *said);
        return true;
    };
    try {
        perform_at_once(next, at_once, work);
        close();
    } catch (const std::exception& error) {
        fail(error.what());
        throw;
    }
    send_message(0, MessageKind::leave, {});
}

void Spread::fail(const std::string& reason) {
    send_message(0, MessageKind::leave, reason);
}

}  // namespace ubumwe::sim
