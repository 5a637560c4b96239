#include "sim/scenario/follow_on.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

namespace ubumwe::sim {

namespace {

/// Streams and whole programmes as nodes: a stream needs what it follows on, a programme needs its streams.
class FollowOnGraph {
public:
    explicit FollowOnGraph(const model::Scenario& scenario) {
        for (const model::ProgrammeParameters& programme : scenario.programmes) add(programme);
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].stream == nullptr || nodes_[i].stream->follow_on.empty()) continue;
            const auto needed = index_.find(nodes_[i].stream->follow_on);
            if (needed != index_.end()) needs_[i].push_back(needed->second);
        }
    }

    std::vector<std::vector<StreamName>> cycles() const {
        const std::vector<bool> blocked = never_reached();
        std::vector<std::size_t> walk_of(nodes_.size(), 0);
        std::vector<std::vector<StreamName>> cycles;
        for (std::size_t start = 0; start < nodes_.size(); ++start) {
            if (!blocked[start] || walk_of[start] != 0) continue;
            std::vector<std::size_t> path;
            std::size_t node = start;
            while (walk_of[node] == 0) {
                walk_of[node] = start + 1;
                path.push_back(node);
                node = *std::find_if(needs_[node].begin(), needs_[node].end(),
                                     [&](std::size_t next) { return blocked[next]; });
            }
            if (walk_of[node] == start + 1) cycles.push_back(streams_from(path, node));
        }
        return cycles;
    }

private:
    void add(const model::ProgrammeParameters& programme) {
        const std::size_t whole = nodes_.size();
        index_.emplace(programme.id, whole);
        nodes_.push_back({&programme, nullptr});
        needs_.emplace_back();
        for (const model::StreamParameters& stream : programme.streams) {
            needs_[whole].push_back(nodes_.size());
            nodes_.push_back({&programme, &stream});
            needs_.emplace_back();
            index_.emplace(nodes_.back().text(), nodes_.size() - 1);
        }
    }

    /// Nodes that are left when those that need nothing are taken away again and again: a circle, or behind one.
    std::vector<bool> never_reached() const {
        std::vector<std::vector<std::size_t>> needed_by(nodes_.size());
        std::vector<std::size_t> waits_for(nodes_.size());
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            waits_for[i] = needs_[i].size();
            if (needs_[i].empty()) free.push_back(i);
            for (const std::size_t needed : needs_[i]) needed_by[needed].push_back(i);
        }
        std::vector<bool> blocked(nodes_.size(), true);
        while (!free.empty()) {
            const std::size_t node = free.back();
            free.pop_back();
            blocked[node] = false;
            for (const std::size_t next : needed_by[node]) {
                if (--waits_for[next] == 0) free.push_back(next);
            }
        }
        return blocked;
    }

    std::vector<StreamName> streams_from(const std::vector<std::size_t>& path, std::size_t start) const {
        std::vector<StreamName> streams;
        for (auto at = std::find(path.begin(), path.end(), start); at != path.end(); ++at) {
            if (nodes_[*at].stream != nullptr) streams.push_back(nodes_[*at]);
        }
        return streams;
    }

    std::vector<StreamName> nodes_;
    std::vector<std::vector<std::size_t>> needs_;
    std::map<std::string, std::size_t> index_;
};

}  // namespace

std::vector<std::vector<StreamName>> follow_on_cycles(const model::Scenario& scenario) {
    return FollowOnGraph(scenario).cycles();
}

}  // namespace ubumwe::sim
