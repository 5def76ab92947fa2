botrianReports("2568",{"big-cleaning-day":"Big Cleaning Day"},[["big-cleaning-day","big-cleaning-day","Big Cleaning Day · Quarters 1 to 2"]]);
