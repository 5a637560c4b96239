#include "gui/app/own_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <system_error>

#include "gui/app/settings.hpp"
#include "sim/results/folder.hpp"
#include "sim/results/input_copy.hpp"
#include "sim/results/machine_error.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/input_folder.hpp"

namespace ubumwe::gui {

namespace {

namespace fs = std::filesystem;

constexpr const char* schema_file = "scenario.schema.json";

fs::path home_folder() {
    const char* home = std::getenv("HOME");
    return home == nullptr ? "." : home;
}

/// XDG_DOCUMENTS_DIR of a file of xdg-user-dirs: a path in quotes, absolute or from $HOME; empty where it has none.
fs::path documents_in(const fs::path& user_dirs) {
    constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view from_home = "$HOME/";
    std::ifstream stream(user_dirs);
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(key) || !line.ends_with('"')) continue;
        const std::string name = line.substr(key.size(), line.size() - key.size() - 1);
        return name.starts_with(from_home) ? home_folder() / name.substr(from_home.size()) : fs::path(name);
    }
    return {};
}

/// All files of a scenario that are needed where it stands.
std::set<fs::path> files_of(const sim::LoadedScenario& scenario, const fs::path& file) {
    std::set<fs::path> files(scenario.files_read.begin(), scenario.files_read.end());
    files.insert(file);
    std::error_code ignored;
    for (const fs::path& beside :
         {sim::InputFolder(file).root() / schema_file, sim::evidence_file(file.parent_path())}) {
        if (fs::exists(beside, ignored)) files.insert(beside);
    }
    return files;
}

bool same_bytes(const fs::path& a, const fs::path& b) {
    std::ifstream first(a, std::ios::binary);
    std::ifstream second(b, std::ios::binary);
    using Bytes = std::istreambuf_iterator<char>;
    return std::equal(Bytes(first), Bytes(), Bytes(second), Bytes());
}

/// The first folder of the user in which no other file is in the way of copies.
sim::InputCopy free_place(const fs::path& file, const std::set<fs::path>& files) {
    const std::string wanted = (own_folder() / sim::InputFolder(file).root().filename()).string();
    const auto is_free = [&](const sim::InputCopy& copies) {
        std::error_code ignored;
        return std::ranges::all_of(files, [&](const fs::path& each) {
            return !fs::exists(copies.place_of(each), ignored) || same_bytes(each, copies.place_of(each));
        });
    };
    sim::InputCopy copies(file, wanted);
    for (int number = 2; !is_free(copies); ++number)
        copies = sim::InputCopy(file, wanted + "-" + std::to_string(number));
    return copies;
}

}  // namespace

bool can_write(const fs::path& folder) {
    return !sim::write_problem(folder);
}

fs::path own_folder() {
    const fs::path documents = documents_in(settings_file().parent_path().parent_path() / "user-dirs.dirs");
    std::error_code ignored;
    const bool there = documents.is_absolute() && fs::is_directory(documents, ignored);
    return (there ? documents : home_folder()) / "Ubumwe";
}

fs::path working_folder() {
    std::error_code error;
    const fs::path started = fs::current_path(error);
    if (!error && can_write(started)) return started;
    fs::create_directories(own_folder(), error);
    if (error) throw sim::MachineError(own_folder().string() + ": " + error.message());
    return own_folder();
}

fs::path own_place(const sim::LoadedScenario& scenario, const fs::path& file) {
    return free_place(file, files_of(scenario, file)).place_of(file);
}

fs::path own_copy(const sim::LoadedScenario& scenario, const fs::path& file) {
    const std::set<fs::path> files = files_of(scenario, file);
    const sim::InputCopy copies = free_place(file, files);
    for (const fs::path& each : files) copies.copy(each);
    return copies.place_of(file);
}

}  // namespace ubumwe::gui
