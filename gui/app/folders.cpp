#include "gui/app/folders.hpp"

#include <system_error>

#include "sim/results/machine_error.hpp"
#include "ubumwe/folders.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

Folders find_folders() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path installed = program.parent_path().parent_path() / "share" / "ubumwe";
    if (fs::is_directory(installed / "words", ignored)) return {installed / "scenarios", installed / "words"};
    const fs::path checkout = build::checkout;
    if (fs::is_directory(checkout / "gui" / "words", ignored))
        return {checkout / "scenarios", checkout / "gui" / "words"};
    throw sim::MachineError("The words of the window are neither in " + installed.string() + " nor in " +
                            checkout.string() + ": install the program again.");
}

fs::path font_folder() {
    return build::font_folder;
}

}  // namespace ubumwe::gui
