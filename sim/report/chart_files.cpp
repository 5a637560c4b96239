#include "sim/report/chart_files.hpp"

#include <system_error>

#include "sim/report/chart/svg.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::sim {

std::vector<std::filesystem::path> write_charts(const std::filesystem::path& folder,
                                                const std::vector<ReportChart>& charts) {
    std::error_code told_by_the_first_file;
    std::filesystem::create_directories(folder, told_by_the_first_file);
    std::vector<std::filesystem::path> written;
    for (const ReportChart& chart : charts) {
        written.push_back(folder / (chart.id + ".svg"));
        write_atomically(written.back(), chart::svg_file(chart.drawing()));
    }
    return written;
}

}  // namespace ubumwe::sim
