botrianReports("2567",{"big-cleaning-day":"Big Cleaning Day"},[["big-cleaning-day","big-cleaning-day","Big Cleaning Day · ไตรมาสที่ ๑ - ๒"]]);
