#include "gui/app/recovery.hpp"

#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "gui/app/settings.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

fs::path recovery_file() {
    return settings_file().parent_path() / "recovery.json";
}

void keep(const fs::path& file, const std::optional<Draft>& draft) {
    if (!draft || !draft->unsaved()) return forget_recovery(file);
    Json changes = Json::array();
    for (const Change& change : draft->changes())
        changes.push_back({{"pointer", change.pointer}, {"json", change.json}});
    std::error_code told_by_the_file;
    fs::create_directories(file.parent_path(), told_by_the_file);
    const Json json{{"scenario", fs::absolute(draft->file()).string()}, {"changes", changes}};
    sim::write_atomically(file, json.dump() + "\n");
}

std::optional<Recovery> read_recovery(const fs::path& file) {
    std::ifstream stream(file);
    const Json json = Json::parse(stream, nullptr, false);
    if (!json.is_object() || !json.contains("scenario") || !json.contains("changes")) return std::nullopt;
    try {
        Recovery recovery{json.at("scenario").get<std::string>(), {}};
        for (const Json& change : json.at("changes"))
            recovery.changes.push_back({change.at("pointer"), change.at("json")});
        std::error_code ignored;
        if (recovery.changes.empty() || !fs::exists(recovery.scenario, ignored)) return std::nullopt;
        return recovery;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

void forget_recovery(const fs::path& file) {
    std::error_code ignored;
    fs::remove(file, ignored);
}

}  // namespace ubumwe::gui
