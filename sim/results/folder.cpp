#include "sim/results/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

#include "sim/results/refuse.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

std::string out_of(const fs::path& folder) {
    return "--out " + folder.string();
}

[[noreturn]] void refuse_unwritable(const fs::path& folder, const std::string& reason) {
    refuse(out_of(folder), "a folder that cannot be written to (" + reason + ")", "a folder that you may write to");
}

bool holds_results(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / manifest_file, ignored) || fs::exists(folder / batch_file, ignored) ||
           fs::exists(folder / calibration_file, ignored) || fs::exists(folder / validation_file, ignored) ||
           fs::exists(folder / store_file, ignored);
}

/// What differs between two runs, or nothing.
std::string difference(const Manifest& a, const Manifest& b) {
    if (a.scenario != b.scenario || a.scenario_sha256 != b.scenario_sha256) return "scenario";
    if (!same_content(a.inputs, b.inputs)) return "content of the input files";
    if (a.seed != b.seed) return "seed";
    if (a.replicates != b.replicates) return "number of replicates";
    if (a.counterfactual != b.counterfactual) return "choice of a counterfactual";
    return {};
}

/// NAME, NAME-2, NAME-3, …
fs::path numbered(const FolderRequest& request, const FolderOwner& owner, int number) {
    return request.results / (owner.name + (number == 1 ? "" : '-' + std::to_string(number)));
}

void make_folders(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) refuse_unwritable(folder, error.message());
    if (!fs::is_directory(folder, error)) refuse_unwritable(folder, "it is a file");
}

void check_writable(const fs::path& folder) {
    if (const std::error_code problem = write_problem(folder)) refuse_unwritable(folder, problem.message());
}

/// The first name that no other process takes either.
fs::path make_numbered(const FolderRequest& request, const FolderOwner& owner) {
    make_folders(request.results);
    for (int number = 1;; ++number) {
        const fs::path folder = numbered(request, owner, number);
        std::error_code error;
        if (fs::create_directory(folder, error)) return folder;
        if (std::error_code ignored; error && !fs::exists(folder, ignored)) refuse_unwritable(folder, error.message());
    }
}

/// What a folder holds, or nothing where it holds no results that can be read.
std::optional<HeldResults> held_in(const fs::path& folder, const FolderOwner& owner) {
    try {
        return owner.held(folder);
    } catch (const InputError&) {
        return std::nullopt;
    }
}

/// The last of the numbered folders that holds the same, with its state.
std::optional<OutputFolder> find_numbered(const FolderRequest& request, const FolderOwner& owner) {
    std::optional<OutputFolder> last;
    std::error_code ignored;
    for (int number = 1; fs::exists(numbered(request, owner, number), ignored); ++number) {
        const fs::path folder = numbered(request, owner, number);
        const auto found = held_in(folder, owner);
        if (found && found->differs.empty()) last = OutputFolder{folder, found->state, {}};
    }
    return last;
}

OutputFolder named_folder(const fs::path& folder, bool resume, const FolderOwner& owner) {
    if (!holds_results(folder)) {
        make_folders(folder);
        return {folder, FolderState::fresh, {}};
    }
    if (!resume) {
        refuse(out_of(folder), "a folder that holds results already", "a new folder",
               "--resume continues the " + owner.kind + " that it holds");
    }
    const HeldResults found = owner.held(folder);
    if (!found.differs.empty()) {
        refuse(out_of(folder), "the results of a " + owner.kind + " with another " + found.differs,
               "the folder of the same " + owner.kind + ", or a new one");
    }
    return {folder, found.state, {}};
}

OutputFolder choose(const FolderRequest& request, const FolderOwner& owner) {
    if (request.out) return named_folder(*request.out, request.resume, owner);
    if (request.resume) {
        if (auto found = find_numbered(request, owner)) return *std::move(found);
    }
    return {make_numbered(request, owner), FolderState::fresh, {}};
}

}  // namespace

std::error_code write_problem(const fs::path& folder) {
    std::string probe = (folder / ".ubumwe_XXXXXX").string();
    const int descriptor = ::mkstemp(probe.data());
    if (descriptor < 0) return {errno, std::generic_category()};
    ::close(descriptor);
    ::unlink(probe.c_str());
    return {};
}

bool same_content(const std::vector<InputFile>& a, const std::vector<InputFile>& b) {
    return std::ranges::equal(a, b, {}, &InputFile::sha256, &InputFile::sha256);
}

FolderState state_of(RunStatus status) {
    return status == RunStatus::finished ? FolderState::finished : FolderState::begun;
}

OutputFolder open_output_folder(const FolderRequest& request, const Manifest& run) {
    const auto held = [&run](const fs::path& folder) {
        const Manifest found = read_manifest(folder);
        return HeldResults{difference(found, run), state_of(found.status)};
    };
    return open_output_folder(request, FolderOwner{run.scenario, "run", held});
}

OutputFolder open_output_folder(const FolderRequest& request, const FolderOwner& owner) {
    OutputFolder folder = choose(request, owner);
    if (folder.state == FolderState::finished) return folder;
    check_writable(folder.path);
    folder.lock = FolderLock(folder.path);
    if (!folder.lock.held())
        refuse(out_of(folder.path), "a folder to which a " + owner.kind + " is writing",
               "a new folder, or wait until that " + owner.kind + " has ended");
    return folder;
}

}  // namespace ubumwe::sim
