#include "gui/app/export.hpp"

#include <sstream>
#include <system_error>

#include "sim/report/chart_files.hpp"
#include "sim/report/report_page.hpp"
#include "sim/report/table_export.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

ExportChoice usual_export(const OpenResults& results) {
    return {results.folder() / "export", true, true, {}};
}

std::vector<fs::path> export_results(const OpenResults& results, const ExportChoice& choice) {
    std::error_code told_by_the_first_file;
    fs::create_directories(choice.folder, told_by_the_first_file);
    std::vector<fs::path> written;
    if (choice.report) {
        written.push_back(choice.folder / "report.html");
        sim::write_atomically(written.back(), sim::report_page(results.data(), results.charts()));
    }
    if (choice.charts) {
        const auto charts = sim::write_charts(choice.folder / "charts", results.charts());
        written.insert(written.end(), charts.begin(), charts.end());
    }
    const sim::ResultReader reader(results.folder());
    for (const std::string& name : choice.tables) {
        const sim::Table* table = sim::find_table(name);
        if (table == nullptr) continue;
        std::ostringstream text;
        sim::export_table(reader, *table, sim::ExportFormat::csv, text);
        written.push_back(choice.folder / (name + ".csv"));
        sim::write_atomically(written.back(), text.view());
    }
    return written;
}

}  // namespace ubumwe::gui
