#include "sim/results/shards.hpp"

#include <string>
#include <system_error>
#include <vector>

#include "sim/results/machine_error.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace fs = std::filesystem;

namespace {

constexpr const char* shards = "shards";

}  // namespace

fs::path make_shard(const fs::path& folder, int rank) {
    const fs::path shard = folder / shards / std::to_string(rank);
    std::error_code error;
    fs::create_directories(shard, error);
    if (error) throw MachineError(shard.string() + ": " + error.message());
    return shard;
}

void merge_shards(const fs::path& folder, ResultStore& store) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const fs::directory_entry& shard : fs::directory_iterator(folder / shards, error))
        found.push_back(shard.path());
    for (const fs::path& shard : found) {
        if (fs::exists(shard / store_file)) store.take_shard(shard / store_file);
        fs::remove_all(shard, error);
    }
    fs::remove(folder / shards, error);
}

}  // namespace ubumwe::sim
