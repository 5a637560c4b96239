#include "sim/cli/spread_tasks.hpp"

#include <optional>
#include <sstream>

#include "sim/cli/study_runs.hpp"
#include "sim/results/shards.hpp"

namespace ubumwe::sim {

namespace {

struct TaskList {
    std::filesystem::path folder;
    std::vector<PlannedReplicate> tasks;
};

TaskList read_task_list(const std::string& text) {
    std::istringstream stream(text);
    TaskList list;
    std::string folder;
    std::getline(stream, folder, '\0');
    list.folder = folder;
    PlannedReplicate planned;
    while (stream >> planned.run >> planned.scenario >> planned.sample >> planned.replicate)
        list.tasks.push_back(planned);
    return list;
}

void help_once(Spread& spread, const TaskList& list, const LoadedStudy& study, int threads,
               const Interrupt& interrupt) {
    std::optional<ResultStore> shard;
    std::optional<StudyRuns> runs;
    try {
        shard.emplace(make_shard(list.folder, spread.rank()));
        runs.emplace(study, *shard, interrupt);
    } catch (const std::exception& error) {
        spread.fail(error.what());
        throw;
    }
    const Lanes share = study_lanes(study, threads, spread.ranks_here(), list.tasks.size());
    const model::Parallel parallel(share.threads_each);
    const auto help = [&](std::size_t task) -> std::optional<std::string> {
        if (interrupt.requested()) return std::nullopt;
        return runs->perform(list.tasks.at(task), parallel);
    };
    spread.help(share.at_once, help, [&] { shard->close(); });
}

}  // namespace

std::string task_list(const std::filesystem::path& folder, const std::vector<PlannedReplicate>& tasks) {
    std::ostringstream stream;
    stream << std::filesystem::absolute(folder).string() << '\0';
    for (const PlannedReplicate& planned : tasks)
        stream << planned.run << ' ' << planned.scenario << ' ' << planned.sample << ' ' << planned.replicate << '\n';
    return stream.str();
}

void help_batch(Spread& spread, const BatchRequest& request, const Interrupt& interrupt) {
    std::optional<LoadedStudy> study;
    while (const auto text = spread.wait()) {
        try {
            if (!study) study = load_study(request.study);
        } catch (const std::exception& error) {
            spread.fail(error.what());
            throw;
        }
        help_once(spread, read_task_list(*text), *study, threads_for(request.threads, spread.ranks_here()), interrupt);
    }
}

}  // namespace ubumwe::sim
